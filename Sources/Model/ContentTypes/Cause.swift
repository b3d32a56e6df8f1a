package import Documents

/// A root cause, or a cause behind one; its title is what the fishbone shows.
package struct Cause: ContentType {
  package static let kind = ContentKind.cause
  package static let location = ContentLocation("causes/<slug>.md")
  package static let label = "Root cause"
  package static let pluralLabel = "Root causes"
  package static let summary =
    "One reason why the problem exists; its title is what the fishbone shows."

  static let orderField = OrderField.field
  static let statementField = Field.markdown(
    "statement", "The cause in a sentence or two, without blame.",
    example: "Students hear of the program only if somebody they know was in it."
  ).required
  static let categoryField = Field.located(
    "category", "The bone that it belongs to, as named in causes/index.md; a sub-cause needs none.",
    example: "Recruitment")
  static let parentField = Field<Reference>.reference(
    "parent", "For a sub-cause: the cause that it explains.", to: [.cause],
    example: "word-of-mouth")
  static let sourcesField = Field<[Markdown]>.lines(
    "sources", "How it is known: data, studies, what students and staff say.",
    example: "[Applications by school in 2025]")

  package static let fields: FieldList = [
    orderField, statementField, categoryField, parentField, sourcesField,
  ]

  package static let sections = [
    TextSection("How it shows", "What a student, a family or a staff member would notice.")
  ]

  package let order: Int?
  package let statement: Markdown
  package let category: LocatedText?
  package let parent: Reference?
  package let sources: [Markdown]

  package init?(from reader: inout FieldReader) {
    order = reader.read(Self.orderField)
    let statement = reader.read(Self.statementField)
    category = reader.read(Self.categoryField)
    parent = reader.read(Self.parentField)
    sources = reader.read(Self.sourcesField) ?? []
    guard let statement else { return nil }
    self.statement = statement
  }

  package var content: EntryContent { .cause(self) }
  package var references: [Reference] { [parent].compactMap { $0 } }
  package var markdown: [Markdown] { [statement] + sources }
}
