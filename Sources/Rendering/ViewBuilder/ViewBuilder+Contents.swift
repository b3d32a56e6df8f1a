import Documents
import Model

/// The list "on this page".
extension ViewBuilder {
  /// The second-level headings of the entry's text with the third-level ones below them.
  func contents(of page: Page) -> [ContentsView] {
    guard case .entry(let number) = page.subject else { return [] }
    var sections: [ContentsView] = []
    for heading in graph.entry(number).outline {
      let section = ContentsView(title: heading.text, url: "#\(heading.id)")
      if heading.level <= 2 || sections.isEmpty {
        sections.append(section)
      } else if heading.level == 3 {
        sections[sections.count - 1].children.append(section)
      }
    }
    return sections
  }
}
