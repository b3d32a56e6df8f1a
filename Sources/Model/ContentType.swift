package import Documents

/// One kind of entry, declared once: the fields drive decoding, diagnostics, scaffolds, editor schemas and the reference.
package protocol ContentType: Sendable {
  static var kind: ContentKind { get }

  /// Where files of the kind lie below `Content/`.
  static var location: ContentLocation { get }

  /// The kind in words for readers: "Planning guide", "Planning guides".
  static var label: String { get }
  static var pluralLabel: String { get }

  /// What an entry of the kind is, in one sentence for authors.
  static var summary: String { get }

  /// The fields of the kind, in the order in which a scaffold lists them; the common fields are not repeated.
  static var fields: FieldList { get }

  /// The sections that a good text of the kind has, for scaffolds; none if the kind has no text.
  static var sections: [TextSection] { get }

  /// Whether the text of the kind is a worksheet: its blanks, boxes and empty cells are fields to fill in.
  static var isWorksheet: Bool { get }

  /// Reads the kind's fields; nil when something that is required is missing or wrong, which the reader has then
  /// reported.
  init?(from reader: inout FieldReader)

  /// What the front matter refers to.
  var references: [Reference] { get }

  /// Every piece of Markdown in the front matter, in the order of its fields.
  var markdown: [Markdown] { get }

  /// The value as a case of the closed set of kinds.
  var content: EntryContent { get }
}

extension ContentType {
  package static var isWorksheet: Bool { false }
  package var references: [Reference] { [] }
  package var markdown: [Markdown] { [] }
}

/// What an author wrote in an entry's front matter, by kind.
package enum EntryContent: Sendable {
  case page(TextPage)
  case package(Package)
  case guide(Guide)
  case resource(Resource)
  case idea(Idea)
  case dimension(Dimension)
  case standard(Standard)
  case aim(Aim)
  case driver(Driver)
  case problem(Problem)
  case cause(Cause)
  case measure(Measure)
  case cycle(Cycle)
  case program(Program)
  case voice(Voice)
  case story(Story)
  case term(Term)
}
