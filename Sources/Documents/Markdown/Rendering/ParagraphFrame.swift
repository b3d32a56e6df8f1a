/// The tags around a paragraph, which depend on what holds it and on what follows it.
struct ParagraphFrame {
  private enum Tags {
    case none, paragraph, legend
  }

  private let tags: Tags
  private let index: Int
  private let hasLabel: Bool

  /// Writes the tags before the paragraph's words.
  init(of index: Int, words: () -> [UInt8], _ renderer: inout MarkdownRenderer) {
    self.index = index
    let asked = renderer.worksheet == nil ? .nothing : renderer.beginAsking(in: index, words)
    if case .answers = asked {
      tags = .legend
      renderer.append("<legend>")
    } else if renderer.isBareParagraph(index) {
      tags = .none
    } else {
      tags = .paragraph
      renderer.startLine()
      renderer.append("<p>")
    }
    guard case .lines(let field) = asked else {
      hasLabel = false
      return
    }
    hasLabel = true
    renderer.append("<label")
    renderer.appendFor(field)
    renderer.append(">")
  }

  /// Writes the tags behind the paragraph's words.
  func end(_ renderer: inout MarkdownRenderer) {
    if hasLabel { renderer.append("</label>") }
    renderer.appendWayBackAtEnd(of: index)
    switch tags {
    case .none: break
    case .paragraph: renderer.append("</p>\n")
    case .legend: renderer.append("</legend>\n")
    }
  }
}
