/// A piece of Markdown as read: a body, a field or a line.
package struct Markdown: Sendable {
  /// The text as HTML, with holes where the link graph is needed.
  package let prose: Prose

  /// The headings in the order of the text; their ids are empty in fields and lines.
  package let outline: [Heading]

  package init(prose: Prose, outline: [Heading]) {
    self.prose = prose
    self.outline = outline
  }

  /// The text without its tags, with the names of references that have no words of their own.
  package var plainText: String { prose.plainText }
}
