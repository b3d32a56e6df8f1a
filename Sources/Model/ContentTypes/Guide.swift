package import Documents

/// A planning guide: one activity, planned so that another program can run it.
package struct Guide: ContentType {
  package static let kind = ContentKind.guide
  package static let location = ContentLocation("packages/<folder>/guides/<slug>.md")
  package static let label = "Planning guide"
  package static let pluralLabel = "Planning guides"
  package static let summary = "One activity, planned so that another program can run it."
  package static let isWorksheet = true

  static let orderField = OrderField.field
  static let purposeField = Field.markdown(
    "purpose", "What the activity is for.", example: "Help a speaker prepare for our students."
  ).required
  static let whoField = Field<[Participant]>.groups(
    "who", "Who takes part, and what they do.",
    example: "[{ role: Program lead, does: makes the call }]"
  ).required
  static let groupSizeField = Field.text(
    "groupSize", "How many people it suits.", example: "10 to 25 students")
  static let whenField = Field.text(
    "when", "At what point to do it.", example: "Two weeks before the visit"
  ).required
  static let timeNeededField = Field.number(
    "timeNeeded", "How long it takes, in minutes.", within: 1...6000, example: "45"
  ).required
  static let materialsField = Field<[Markdown]>.lines(
    "materials", "What to have at hand.", example: "[Printed surveys, Pens]")
  static let beforeField = Field<[Markdown]>.lines(
    "before", "What must be true or done before you start, and what to be careful about.",
    example: "[Ask the speaker about access needs]")
  static let stepsField = Field<[Step]>.groups(
    "steps", "What happens, in order.",
    example: "[{ title: Welcome, minutes: 5, who: Facilitator }]"
  ).required
  static let predictField = Field<[Markdown]>.lines(
    "predict", "What you expect to happen, said before you try it.",
    example: "[At least 8 of 10 students will name one next step]")
  static let collectField = Field<[Markdown]>.lines(
    "collect", "The data to collect.", example: "[Exit tickets from every student]")
  static let reflectField = Field<[Markdown]>.lines(
    "reflect", "What to ask afterwards, up to adopt, adapt or abandon.",
    example: "[What surprised us?]")
  static let standardsField = Field<[Reference]>.references(
    "standards", "The standards that the guide serves, with the reason.", to: .standard,
    example: "[{ id: 3.1, how: Students choose the speakers }]"
  ).required
  static let ideasField = Field<[Reference]>.references(
    "ideas", "The change ideas that it puts to work.", to: .idea,
    example: "[student-chosen-speakers]")
  static let resourcesField = Field<[Reference]>.references(
    "resources", "The resources that it uses.", to: .resource, example: "[student-survey]")

  package static let fields: FieldList = [
    orderField, purposeField, whoField, groupSizeField, whenField, timeNeededField, materialsField,
    beforeField, stepsField, predictField, collectField, reflectField, standardsField, ideasField,
    resourcesField,
  ]

  package static let sections = [
    TextSection(
      "If you have less time",
      "Which steps can be shorter, and which must stay. A small table of minutes helps."),
    TextSection(
      "When to step in",
      "What can go wrong, and what the person who leads can say or do in that moment."),
    TextSection("Worksheet", "The lines that people fill in by hand, one question at a time."),
  ]

  package let order: Int?
  package let purpose: Markdown
  package let who: [Participant]
  package let groupSize: String?
  package let when: String
  /// In minutes.
  package let timeNeeded: Int
  /// Where `timeNeeded` stands, in bytes.
  package let timeNeededRange: Range<Int>
  package let materials: [Markdown]
  package let before: [Markdown]
  package let steps: [Step]
  package let predict: [Markdown]
  package let collect: [Markdown]
  package let reflect: [Markdown]
  package let standards: [Reference]
  package let ideas: [Reference]
  package let resources: [Reference]

  package init?(from reader: inout FieldReader) {
    order = reader.read(Self.orderField)
    let purpose = reader.read(Self.purposeField)
    let who = reader.read(Self.whoField)
    groupSize = reader.read(Self.groupSizeField)
    let when = reader.read(Self.whenField)
    let timeNeeded = reader.read(Self.timeNeededField)
    materials = reader.read(Self.materialsField) ?? []
    before = reader.read(Self.beforeField) ?? []
    let steps = reader.read(Self.stepsField)
    predict = reader.read(Self.predictField) ?? []
    collect = reader.read(Self.collectField) ?? []
    reflect = reader.read(Self.reflectField) ?? []
    let standards = reader.read(Self.standardsField)
    ideas = reader.read(Self.ideasField) ?? []
    resources = reader.read(Self.resourcesField) ?? []
    guard let purpose, let who, let when, let timeNeeded, let steps, let standards,
      let timeNeededRange = reader.valueRange("timeNeeded")
    else { return nil }
    self.purpose = purpose
    self.who = who
    self.when = when
    self.timeNeeded = timeNeeded
    self.timeNeededRange = timeNeededRange
    self.steps = steps
    self.standards = standards
  }

  package var content: EntryContent { .guide(self) }
  package var references: [Reference] { standards + ideas + resources }
  package var markdown: [Markdown] {
    [purpose] + materials + before + steps.compactMap(\.details) + predict + collect + reflect
  }
}

extension Guide {
  /// Somebody who takes part in the activity.
  package struct Participant: FieldGroup {
    static let roleField = Field.text("role", "Their part.", example: "Facilitator").required
    static let doesField = Field.text(
      "does", "What they do.", example: "keeps time and invites quiet voices")
    package static let fields: FieldList = [roleField, doesField]

    package let role: String
    package let does: String?

    package init?(from reader: inout FieldReader) {
      let role = reader.read(Self.roleField)
      does = reader.read(Self.doesField)
      guard let role else { return nil }
      self.role = role
    }
  }

  /// One step of the activity.
  package struct Step: FieldGroup {
    static let titleField = Field.text(
      "title", "What happens, in a few words.", example: "Welcome and names"
    ).required
    static let minutesField = Field.number(
      "minutes", "How long it takes, in minutes.", within: 1...6000, example: "5")
    static let whoField = Field.text("who", "Who leads it.", example: "Facilitator")
    static let detailsField = Field.markdown(
      "details", "How to do it.", example: "Go round once; nobody has to speak.")
    package static let fields: FieldList = [
      titleField, minutesField, whoField, detailsField,
    ]

    package let title: String
    /// In minutes.
    package let minutes: Int?
    package let who: String?
    package let details: Markdown?

    package init?(from reader: inout FieldReader) {
      let title = reader.read(Self.titleField)
      minutes = reader.read(Self.minutesField)
      who = reader.read(Self.whoField)
      details = reader.read(Self.detailsField)
      guard let title else { return nil }
      self.title = title
    }
  }
}
