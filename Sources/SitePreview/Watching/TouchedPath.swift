import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A path of which the system only says that something happened there.
struct TouchedPath: Sendable {
  /// The path below the site's folder; empty for the folder itself.
  let path: String

  /// What may have changed, judged by what is there now.
  func changes(in siteFolder: String) -> [SourceChange] {
    let parts = path.split(separator: "/")
    guard let folder = parts.first, let name = parts.last else { return [.everything] }
    guard SourceTree.folders.contains(String(folder)), !LeftoverFile.has(name: name.utf8) else {
      return []
    }
    let place = "\(siteFolder)/\(path)"
    guard access(place, F_OK) == 0 else { return [.gone(path)] }
    guard let listing = FolderListing(path: place) else { return [.written(path)] }
    // Of a folder that was moved here nothing is told but the folder.
    return [.begun(path)] + Self.files(of: listing, at: path, in: siteFolder)
  }

  private static func files(
    of listing: FolderListing, at path: String, in siteFolder: String
  ) -> [SourceChange] {
    listing.files.map { .written("\(path)/\($0)") }
      + listing.folders.flatMap { name -> [SourceChange] in
        let inner = "\(path)/\(name)"
        let listing = FolderListing(path: "\(siteFolder)/\(inner)")
        return listing.map { files(of: $0, at: inner, in: siteFolder) } ?? []
      }
  }
}
