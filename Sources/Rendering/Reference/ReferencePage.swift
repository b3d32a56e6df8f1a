/// What there is to say about something that people look up, before it is laid out for a terminal or as Markdown.
///
/// What stands between backticks in its texts is to be typed as it is.
package struct ReferencePage: Sendable, Hashable {
  /// What it is about.
  let title: String
  let blocks: [Block]

  /// A part of a page.
  enum Block: Sendable, Hashable {
    case heading(String)
    case text(String)
    /// Lines as they stand in a file.
    case sample([String])
    /// Names with a few words about each, as a table.
    case rows([Row])
    /// Fields with all there is to know about them.
    case fields([Field])
  }

  /// A name and a few words about it.
  struct Row: Sendable, Hashable {
    let name: String
    let text: String
  }

  /// A field that authors fill in.
  struct Field: Sendable, Hashable {
    let name: String
    let isRequired: Bool
    /// What it takes, in words.
    let words: String
    let summary: String
    let sample: [String]
    let choices: [Row]
    /// The fields of the group, or of each group of the list.
    let fields: [Field]
  }
}
