import Rendering

/// A file of the finished site whose path has been found safe to write to.
struct OutputFile: Sendable {
  /// Where it goes.
  let path: OutputPath
  /// What it holds.
  let bytes: [UInt8]

  /// The files of a site in the order of their paths; an error if any of them would leave the output folder or two of
  /// them want the same place.
  static func sorted(_ files: [RenderedFile]) throws(SiteError) -> [OutputFile] {
    var checked: [OutputFile] = []
    checked.reserveCapacity(files.count)
    for file in files {
      guard let path = OutputPath(file.path) else {
        throw refusal(file.path, because: "a page can't have this path")
      }
      checked.append(OutputFile(path: path, bytes: file.bytes))
    }
    checked.sort { $0.path < $1.path }
    for (first, second) in zip(checked, checked.dropFirst()) {
      if first.path == second.path {
        throw refusal(second.path.text, because: "two pages have this path")
      }
      if first.path.contains(second.path) {
        throw refusal(second.path.text, because: "“\(first.path.text)” is a page and no folder")
      }
    }
    return checked
  }

  private static func refusal(_ path: String, because reason: String) -> SiteError {
    SiteError(attempt: "write", path: path, reason: reason, cure: "give the page another address")
  }
}
