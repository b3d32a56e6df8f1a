#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder for what is only needed for a while.
package struct ScratchFolder: Sendable {
  /// Where it is.
  package let path: String

  /// Makes a folder that nobody else has.
  package init() throws(SiteError) {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(place)/changepack-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw SiteError(attempt: "make a folder in", path: place, code: errno)
    }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Removes it with everything in it.
  package func remove() throws(SiteError) {
    try Self.empty(OpenFolder.open(path: path, evenIfLink: false))
    guard rmdir(path) == 0 else { throw SiteError(attempt: "remove", path: path, code: errno) }
  }

  private static func empty(_ folder: OpenFolder) throws(SiteError) {
    for name in try folder.names().compactMap(\.text) {
      if try folder.status(of: name)?.kind == .folder, let inner = try folder.openFolder(name) {
        try empty(inner)
        try folder.removeFolder(name)
      } else {
        try folder.removeFile(name)
      }
    }
  }
}
