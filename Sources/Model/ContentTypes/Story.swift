package import Documents

/// A story: a deeper look at something that the network learned or wants to try.
package struct Story: ContentType {
  package static let kind = ContentKind.story
  package static let location = ContentLocation("stories/<slug>.md")
  package static let label = "Story"
  package static let pluralLabel = "Stories"
  package static let summary =
    "A deeper look at something that was learned, or that is to be tried."

  static let dateField = Field.date(
    "date", "The day on which it came out.", example: "2026-11-23"
  ).required
  static let formField = Field<Form>.choice(
    "type", "Whether it happened or is a plan.", example: "enacted"
  ).required
  static let leadField = Field.markdown(
    "lead", "The story in two or three sentences.",
    example: "A mentor asked one student what she wanted to know."
  ).required
  static let ideasField = Field<[Reference]>.references(
    "ideas", "The change ideas that it is about.", to: .idea,
    example: "[student-chosen-speakers]")
  static let programsField = Field<[Reference]>.references(
    "programs", "The programs in which it happened.", to: .program, example: "[saturday-lab]")

  package static let fields: FieldList = [
    dateField, formField, leadField, ideasField, programsField,
  ]

  package static let sections = [
    TextSection("What happened", "What was tried, by whom, in what order."),
    TextSection("What we learned", "For which students, and under what conditions."),
  ]

  package let date: ISODate
  package let form: Form
  package let lead: Markdown
  package let ideas: [Reference]
  package let programs: [Reference]

  package init?(from reader: inout FieldReader) {
    let date = reader.read(Self.dateField)
    let form = reader.read(Self.formField)
    let lead = reader.read(Self.leadField)
    ideas = reader.read(Self.ideasField) ?? []
    programs = reader.read(Self.programsField) ?? []
    guard let date, let form, let lead else { return nil }
    self.date = date
    self.form = form
    self.lead = lead
  }

  package var content: EntryContent { .story(self) }
  package var references: [Reference] { ideas + programs }
  package var markdown: [Markdown] { [lead] }

  /// Whether a story happened.
  package enum Form: String, ChoiceValue {
    case enacted, aspirational

    package var meaning: String {
      switch self {
      case .enacted: "It was tried, and this is what happened."
      case .aspirational: "It is a plan or a hope: nobody has tried it yet."
      }
    }
  }
}
