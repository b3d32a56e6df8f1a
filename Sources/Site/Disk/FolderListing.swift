#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a folder of a site's sources holds, for somebody who waits for it to change.
package struct FolderListing: Sendable {
  /// What tells a file from what it was before: any write changes it.
  package struct Stamp: Sendable, Hashable {
    private let status: FileStatus

    fileprivate init(_ status: FileStatus) { self.status = status }
  }

  /// The names of its files and of whatever else is no folder.
  package private(set) var files: [String] = []
  /// The names of its folders.
  package private(set) var folders: [String] = []
  /// Whether it holds names that are no text, which only the build can judge.
  package private(set) var holdsOddNames = false

  private let folder: OpenFolder

  /// Lists a folder, without following a link but to the site's folder itself; nil when there is no folder at the path,
  /// or none that may be read.
  package init?(path: String, evenIfLink: Bool = false) {
    do {
      folder = try OpenFolder.open(path: path, evenIfLink: evenIfLink)
      for name in try folder.names() where !LeftoverFile.has(name: name.bytes) {
        guard let text = name.text else {
          holdsOddNames = true
          continue
        }
        let kind = if let known = name.kind { known } else { try folder.status(of: text)?.kind }
        if kind == .folder { folders.append(text) } else { files.append(text) }
      }
    } catch {
      // What can't be read is the build's to report; there is nothing in it to wait for.
      return nil
    }
  }

  /// What tells a file in the folder from what it was before; nil when it has gone.
  package func stamp(of file: String) -> Stamp? {
    do {
      return try folder.status(of: file).map(Stamp.init)
    } catch {
      return nil
    }
  }
}
