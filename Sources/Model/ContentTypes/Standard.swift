package import Documents

/// A quality standard: what a good program does, and how one can tell.
package struct Standard: ContentType {
  package static let kind = ContentKind.standard
  package static let location = ContentLocation("standards/<folder>/<slug>.md")
  package static let label = "Standard"
  package static let pluralLabel = "Standards"
  package static let summary = "What a good program does, and how one can tell."

  static let codeField = CodeField.field(example: "2.1").required
  static let statementField = Field.markdown(
    "statement", "What the program does, in one sentence.",
    example: "The program asks students what they want to learn."
  ).required
  static let indicatorsField = Field<[Markdown]>.lines(
    "indicators", "Two to four things that one can see or count.",
    example: "[Students choose a topic each term, The choice is written down]"
  ).required
  static let whyField = Field.markdown(
    "why", "Why it matters.", example: "Students stay where they have a say."
  ).required
  static let looksLikeField = Field<[Markdown]>.lines(
    "looksLike", "What it looks like in practice.",
    example: "[Staff read the survey of the first week on the same day]"
  ).required

  package static let fields: FieldList = [
    codeField, statementField, indicatorsField, whyField, looksLikeField,
  ]

  package static let sections: [TextSection] = []

  package let code: LocatedText
  package let statement: Markdown
  package let indicators: [Markdown]
  /// Where `indicators` stands, in bytes.
  package let indicatorsRange: Range<Int>
  package let why: Markdown
  package let looksLike: [Markdown]

  package init?(from reader: inout FieldReader) {
    let code = reader.read(Self.codeField)
    let statement = reader.read(Self.statementField)
    let indicators = reader.read(Self.indicatorsField)
    let why = reader.read(Self.whyField)
    let looksLike = reader.read(Self.looksLikeField)
    guard let code, let statement, let indicators, let why, let looksLike,
      let indicatorsRange = reader.keyRange("indicators")
    else { return nil }
    self.code = code
    self.statement = statement
    self.indicators = indicators
    self.indicatorsRange = indicatorsRange
    self.why = why
    self.looksLike = looksLike
  }

  package var content: EntryContent { .standard(self) }
  package var markdown: [Markdown] { [statement] + indicators + [why] + looksLike }
}
