import Rendering

/// Everything that the preview shows at one moment.
struct PreviewState: Sendable {
  /// The last site that could be built; nil while there has been none.
  var site: PreviewSite?
  /// What keeps the sources from becoming a site, as HTML; nil when nothing does.
  var problems: String?

  /// What tells the page at a path from what it was before, however it came about.
  func version(of path: String) -> String {
    guard let site, let output = site.outputPath(at: path) else { return "none" }
    if let bytes = site.bytes(of: output) { return ContentHash(of: bytes).hexadecimal }
    let missing = site.bytes(of: "404.html") ?? []
    return "missing-" + ContentHash(of: missing).hexadecimal
  }

  /// What an open page has to be told when this state follows another; nil when nothing about it has changed.
  func event(for path: String, after earlier: PreviewState) -> PageEvent? {
    guard let old = earlier.page(at: path), let new = page(at: path) else {
      return version(of: path) == earlier.version(of: path) ? nil : .reload
    }
    if old == new { return nil }
    let changes = StyleComparison(from: earlier.site, to: site).changes(from: old, to: new)
    return changes.map { .styles($0, version: version(of: path)) } ?? .reload
  }

  private func page(at path: String) -> [UInt8]? {
    guard let site, let output = site.outputPath(at: path) else { return nil }
    return site.bytes(of: output)
  }
}
