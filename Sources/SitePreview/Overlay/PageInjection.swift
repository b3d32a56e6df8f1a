/// What the preview puts into a page when it is served, and never into the site itself.
struct PageInjection: Sendable {
  /// What tells the page from what it was before.
  let version: String
  /// The path of the file that an author edits to change the page; nil when there is none.
  let source: String?

  /// The page with the preview's script at the end of its body.
  func added(to page: [UInt8]) -> [UInt8] {
    Self.inserted(Array(tag.utf8), into: page, before: "</body")
  }

  /// The page with a list of addresses that the reader may have meant.
  static func addingNearest(_ addresses: [String], to page: [UInt8]) -> [UInt8] {
    guard !addresses.isEmpty else { return page }
    let items = addresses.map {
      let address = HTMLText.escaped($0)
      return "<li><a href=\"\(address)\">\(address)</a></li>\n"
    }
    let list = """
      <section class="changepack-nearest">
      <h2>Pages with an address like this one</h2>
      <ul>
      \(items.joined())</ul>
      </section>

      """
    return inserted(Array(list.utf8), into: page, before: "</main")
  }

  private var tag: String {
    let source = source.map { " data-source=\"\(HTMLText.escaped($0))\"" } ?? ""
    return """
      <script src="\(PreviewFiles.script.path)" data-version="\(version)"\(source) defer></script>

      """
  }

  /// Puts something before the last place where a tag ends; without one, at the end.
  private static func inserted(_ text: [UInt8], into page: [UInt8], before tag: String) -> [UInt8] {
    let tag = Array(tag.utf8)
    var place = page.count
    for start in stride(from: page.count - tag.count, through: 0, by: -1)
    where page[start...].starts(with: tag) {
      place = start
      break
    }
    return page[..<place] + text + page[place...]
  }
}
