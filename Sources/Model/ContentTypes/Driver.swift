package import Documents

/// A driver: a part of the system that must change for the aim to be reached.
package struct Driver: ContentType {
  package static let kind = ContentKind.driver
  package static let location = ContentLocation("theory/drivers/<slug>.md")
  package static let label = "Driver"
  package static let pluralLabel = "Drivers"
  package static let summary = "A part of the system that must change for the aim to be reached."

  static let levelField = Field<Level>.choice(
    "level", "Whether it works on the aim itself or on another driver.", example: "primary"
  ).required
  static let codeField = CodeField.field(example: "P1")
  static let orderField = OrderField.field
  static let definitionField = Field.markdown(
    "definition", "What it is, so that two people mean the same by it.",
    example: "Students hear about the program from people they trust."
  ).required
  static let hypothesisField = Field.markdown(
    "hypothesis", "Why changing it should bring the aim closer, as an if and a then.",
    example: "If people they trust speak of it, then more students apply.")
  static let parentsField = Field<[Reference]>.references(
    "parents", "What it works on: for a secondary driver, the drivers above it.",
    to: [.driver, .aim], example: "[aim]")
  static let causesField = Field<[Reference]>.references(
    "causes", "The root causes that it answers, with the reason.", to: .cause,
    example: "[{ id: word-of-mouth, how: It brings the news to new places }]")

  package static let fields: FieldList = [
    levelField, codeField, orderField, definitionField, hypothesisField, parentsField, causesField,
  ]

  package static let sections = [
    TextSection(
      "What it looks like", "What one would see in a program in which it is strong, and weak."),
    TextSection("What we are unsure of", "What could show that this driver matters less."),
  ]

  package let level: Level
  /// Where `level` stands, in bytes.
  package let levelRange: Range<Int>
  package let code: LocatedText?
  package let order: Int?
  package let definition: Markdown
  package let hypothesis: Markdown?
  package let parents: [Reference]
  package let causes: [Reference]

  package init?(from reader: inout FieldReader) {
    let level = reader.read(Self.levelField)
    code = reader.read(Self.codeField)
    order = reader.read(Self.orderField)
    let definition = reader.read(Self.definitionField)
    hypothesis = reader.read(Self.hypothesisField)
    parents = reader.read(Self.parentsField) ?? []
    causes = reader.read(Self.causesField) ?? []
    guard let level, let definition, let levelRange = reader.valueRange("level") else { return nil }
    self.level = level
    self.levelRange = levelRange
    self.definition = definition
  }

  package var content: EntryContent { .driver(self) }
  package var references: [Reference] { parents + causes }
  package var markdown: [Markdown] { [definition] + [hypothesis].compactMap { $0 } }

  /// How far from the aim a driver stands.
  package enum Level: String, ChoiceValue {
    case primary, secondary

    package var meaning: String {
      switch self {
      case .primary: "It works on the aim itself."
      case .secondary: "It works on a primary driver, or on another secondary one."
      }
    }
  }
}
