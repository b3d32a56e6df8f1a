package import Documents

/// Somebody who speaks about the network; the title is the person's name.
package struct Voice: ContentType {
  package static let kind = ContentKind.voice
  package static let location = ContentLocation("voices/<slug>.md")
  package static let label = "Voice"
  package static let pluralLabel = "What programs are saying"
  package static let summary =
    "Somebody who speaks about the network, by name, role and program; the title is the name."

  static let orderField = OrderField.field
  static let roleField = Field.text("role", "What the person does.", example: "Program lead")
    .required
  static let programField = Field<Reference>.reference(
    "program", "The program that the person works in.", to: [.program], example: "saturday-lab")
  static let quoteField = Field.markdown(
    "quote", "What the person said, word for word; it needs a consent and a source.",
    example: "We stopped guessing what students want.")
  static let consentField = Field.text(
    "consent", "When and how the person agreed that it is shown here.",
    example: "In writing on 2026-10-02, kept by the hub")
  static let sourceField = Field.line(
    "source", "Where it was said or written.", example: "Talk at the spring meeting, 2026")

  package static let fields: FieldList = [
    orderField, roleField, programField, quoteField, consentField, sourceField,
  ]

  package static let sections: [TextSection] = []

  package let order: Int?
  package let role: String
  package let program: Reference?
  package let quote: Markdown?
  /// Where `quote` stands, in bytes; nil when there is none.
  package let quoteRange: Range<Int>?
  package let consent: String?
  package let source: Markdown?

  package init?(from reader: inout FieldReader) {
    order = reader.read(Self.orderField)
    let role = reader.read(Self.roleField)
    program = reader.read(Self.programField)
    quote = reader.read(Self.quoteField)
    quoteRange = reader.keyRange("quote")
    consent = reader.read(Self.consentField)
    source = reader.read(Self.sourceField)
    guard let role else { return nil }
    self.role = role
  }

  package var content: EntryContent { .voice(self) }
  package var references: [Reference] { [program].compactMap { $0 } }
  package var markdown: [Markdown] { [quote, source].compactMap { $0 } }
}
