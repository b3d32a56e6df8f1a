#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OutputFolder {
  /// The folder, or the innermost of those that hold it that exists: what waits there to be written is on a disk that has
  /// to take it in any case.
  package var nearestFolder: String {
    var path = path
    while !Self.isFolder(path), let parent = OutputLocation.parent(of: path) { path = parent }
    return path
  }

  private static func isFolder(_ path: String) -> Bool {
    var found = stat()
    return stat(path, &found) == 0 && FileStatus(found).kind == .folder
  }
}
