/// The transformations under which our HTML and that of the specifications are compared.
///
/// Each undoes one decision about markup that changes nothing of what the Markdown means. They are applied to both
/// sides alike.
enum Dialect {
  /// HTML without the differences of dialect.
  static func normalise(_ html: String) -> String {
    rules.reduce(html) { html, rule in html.replacing(rule.old, with: rule.new) }
      .replacing(/(<h[1-6]) id="[^"]*"/) { String($0.output.1) }
      .replacing(/<input[^>]*>/) { $0.output.contains("checked") ? "<input checked>" : "<input>" }
      .replacing(/\ aria-label="[^"]*"/, with: "")
  }

  private static let rules: [(old: String, new: String)] = [
    // Void elements have no slash.
    (" />", ">"),
    // The title is the page's only main heading.
    ("<h1", "<h2"), ("</h1>", "</h2>"),
    // Cells are aligned by classes, heads name their scope, wide tables scroll by themselves.
    (" align=\"left\"", ""), (" align=\"right\"", " class=\"align-right\""),
    (" align=\"center\"", " class=\"align-center\""), (" scope=\"col\"", ""),
    ("<div class=\"table-wrap\">\n<table>", "<table>"), ("</table>\n</div>\n", "</table>\n"),
    // Tick boxes are labelled by their text.
    (" class=\"task-list\"", ""), (" class=\"task-list-item\"", ""), ("<label>", ""),
    ("</label>", ""),
    // The anchors of footnotes have a hyphen before the number.
    ("fn-", "fn"), ("fnref-", "fnref"),
  ]
}
