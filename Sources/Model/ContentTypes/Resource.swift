import Documents

/// Something to use as it is or to adapt: a template, a calendar, a survey, a discussion routine.
package struct Resource: ContentType {
  package static let kind = ContentKind.resource
  package static let location = ContentLocation("packages/<folder>/resources/<slug>.md")
  package static let label = "Resource"
  package static let pluralLabel = "Resources"
  package static let summary =
    "Something to use as it is or to adapt: a template, a calendar, a survey."
  package static let isWorksheet = true

  static let orderField = OrderField.field
  static let formField = Field<Form>.choice("type", "What it is.", example: "survey").required
  static let audiencesField = Field<[Audience]>.choices(
    "for", "Who uses it.", example: "[students]"
  ).required
  static let useField = Field.text(
    "use", "When and how to use it.", example: "Give it out a month before the first visit."
  ).required
  static let timeNeededField = Field.number(
    "timeNeeded", "How long it takes to use, in minutes.", within: 1...6000, example: "10")
  static let fileField = Field.located(
    "file", "A file beside this one to download.", type: .file, example: "survey.docx")
  static let urlField = Field.webAddress(
    "url", "Where it is on the web, if it is not ours.", example: "https://example.org/episode")
  static let standardsField = Field<[Reference]>.references(
    "standards", "The standards that it serves, with the reason.", to: .standard,
    example: "[{ id: 3.1, how: It asks students what they want }]")
  static let guidesField = Field<[Reference]>.references(
    "guides", "The planning guides that use it.", to: .guide, example: "[choose-speakers]")

  package static let fields: FieldList = [
    orderField, formField, audiencesField, useField, timeNeededField, fileField, urlField,
    standardsField, guidesField,
  ]

  package static let sections = [
    TextSection("Say this first", "What people should hear before they use it, in your own words."),
    TextSection("The resource", "The questions, the checklist or the text itself, ready to copy."),
  ]

  package let order: Int?
  package let form: Form
  package let audiences: [Audience]
  package let use: String
  /// In minutes.
  package let timeNeeded: Int?
  package let file: LocatedText?
  package let url: String?
  package let standards: [Reference]
  package let guides: [Reference]

  package init?(from reader: inout FieldReader) {
    order = reader.read(Self.orderField)
    let form = reader.read(Self.formField)
    let audiences = reader.read(Self.audiencesField)
    let use = reader.read(Self.useField)
    timeNeeded = reader.read(Self.timeNeededField)
    file = reader.read(Self.fileField)
    url = reader.read(Self.urlField)
    standards = reader.read(Self.standardsField) ?? []
    guides = reader.read(Self.guidesField) ?? []
    guard let form, let audiences, let use else { return nil }
    self.form = form
    self.audiences = audiences
    self.use = use
  }

  package var content: EntryContent { .resource(self) }
  package var references: [Reference] { standards + guides }

  /// What a resource is.
  package enum Form: String, ChoiceValue {
    case template, calendar, survey, checklist, brief, discussion, link

    package var meaning: String {
      switch self {
      case .template: "A form or text to fill in or adapt."
      case .calendar: "A plan by date or by week."
      case .survey: "Questions to ask."
      case .checklist: "Things to tick off."
      case .brief: "A short text to hand to somebody."
      case .discussion: "A timed routine for talking together."
      case .link: "Something elsewhere on the web."
      }
    }
  }

  /// Who uses a resource.
  package enum Audience: String, ChoiceValue {
    case staff, students, families, speakers, facilitators

    package var meaning: String {
      switch self {
      case .staff: "People who run the program."
      case .students: "Students of the program."
      case .families: "Their families."
      case .speakers: "Guests who speak with students."
      case .facilitators: "Whoever leads the activity."
      }
    }
  }
}
