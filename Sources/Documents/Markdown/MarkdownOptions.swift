/// How a piece of Markdown is to be read.
package struct MarkdownOptions: Sendable, Hashable {
  /// Where the piece is shown, which decides about headings and paragraphs.
  package enum Role: Sendable, Hashable {
    /// The text of a page: headings get ids and continue below the title.
    case body
    /// A field shown within a page: headings get no ids.
    case field
    /// A field shown within a sentence, a list item or a cell: a single paragraph loses its tags.
    case line
  }

  /// Whether HTML tags are passed on instead of being shown as text.
  package var allowsRawHTML: Bool

  /// Where the piece is shown.
  package var role: Role

  /// Whether blanks, boxes and empty cells are fields to fill in.
  package var isWorksheet: Bool

  /// What is said instead of a phrase, by the phrase in English; nothing for a text in English.
  package var words: [String: String]

  package init(
    allowsRawHTML: Bool = false, role: Role, isWorksheet: Bool = false,
    words: [String: String] = [:]
  ) {
    self.allowsRawHTML = allowsRawHTML
    self.role = role
    self.isWorksheet = isWorksheet
    self.words = words
  }
}
