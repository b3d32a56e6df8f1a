import Rendering

/// A file of the finished site whose path has been found safe to write to.
struct OutputFile: Sendable {
  /// Where it goes.
  let path: OutputPath
  /// What it holds.
  let bytes: [UInt8]

  /// What that is in short.
  let hash: ContentHash

  /// An error if the path would lead out of the output folder.
  init(_ file: RenderedFile) throws(SiteError) {
    guard let path = OutputPath(file.path) else {
      throw Self.refusal(file.path, because: "a page can't have this path")
    }
    self.path = path
    bytes = file.bytes
    hash = ContentHash(of: file.bytes)
  }

  /// An error if two of these paths, which are sorted, want the same place.
  static func checkPlaces(of paths: [OutputPath]) throws(SiteError) {
    for (first, second) in zip(paths, paths.dropFirst()) {
      if first == second {
        throw refusal(second.text, because: "two pages have this path")
      }
      if first.contains(second) {
        throw refusal(second.text, because: "“\(first.text)” is a page and no folder")
      }
    }
  }

  private static func refusal(_ path: String, because reason: String) -> SiteError {
    SiteError(attempt: "write", path: path, reason: reason, cure: "give the page another address")
  }
}
