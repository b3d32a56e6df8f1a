import Diagnostics
import Rendering
import Site

/// The site that is shown now, held in memory and found by address.
struct PreviewSite: Sendable {
  /// What is at an address.
  enum Place: Sendable, Hashable {
    /// A file, by its number.
    case file(Int)
    /// Nothing, but there is a page at this address.
    case redirect(String)
    /// Nothing.
    case nothing
  }

  /// Where the site will be published.
  let address: SiteAddress

  private var result: BuildResult
  /// The number of each file by its path.
  private let numbers: [String: Int]

  /// Shows the site that a build gave; nil when it gave none.
  init?(_ result: BuildResult) {
    guard let address = result.address else { return nil }
    self.address = address
    self.result = result
    numbers = Dictionary(
      result.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The site after a build that says itself what it changed.
  func updated(by result: BuildResult) -> PreviewSite? {
    guard result.changedFiles != nil, result.address == address else { return PreviewSite(result) }
    var site = self
    site.result = result
    return site
  }

  /// All files.
  var files: [RenderedFile] { result.files }

  /// How many pages there are.
  var pageCount: Int { result.pageCount }

  /// The path of the file that an author edits to change a file of the site.
  func source(ofFile number: Int) -> String? { result.source(ofFile: number) }

  /// What is at a path that was asked for.
  func place(at path: String) -> Place {
    guard let relative = relativePath(path) else {
      return path == "/" || path + "/" == address.basePath ? .redirect(address.basePath) : .nothing
    }
    if let number = numbers[Self.outputPath(relative)] { return .file(number) }
    if !relative.isEmpty, !relative.hasSuffix("/"), numbers[relative + "/index.html"] != nil {
      return .redirect(address.url(Route("/\(relative)/")))
    }
    return .nothing
  }

  /// The path of the file that would be at a path, whether there is one or not; nil outside of the site.
  func outputPath(at path: String) -> String? {
    relativePath(path).map(Self.outputPath)
  }

  /// The bytes of a file; nil when there is none at the path.
  func bytes(of outputPath: String) -> [UInt8]? {
    numbers[outputPath].map { result.files[$0].bytes }
  }

  /// The addresses of pages that somebody could have meant who asked for a path, the likeliest first.
  func nearest(to path: String) -> [String] {
    guard let relative = relativePath(path), relative.utf8.count < 200 else { return [] }
    let wanted = "/" + (relative.hasSuffix("/") || relative.isEmpty ? relative : relative + "/")
    let routes = result.files.prefix(result.pageCount).compactMap { file in
      file.path.hasSuffix("index.html") ? "/" + file.path.dropLast("index.html".count) : nil
    }
    let name = wanted.split(separator: "/").last
    let moved = routes.filter { name != nil && $0.split(separator: "/").last == name }
    let near = Suggestion.nearest(3, to: wanted, in: routes)
    var found: [String] = []
    for route in moved.prefix(3) + near where !found.contains(route) { found.append(route) }
    return found.prefix(3).map { address.url(Route($0)) }
  }

  private func relativePath(_ path: String) -> String? {
    path.hasPrefix(address.basePath) ? String(path.dropFirst(address.basePath.count)) : nil
  }

  private static func outputPath(_ relative: String) -> String {
    relative.isEmpty || relative.hasSuffix("/") ? relative + "index.html" : relative
  }
}
