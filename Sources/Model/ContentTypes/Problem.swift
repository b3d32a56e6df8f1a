/// The problem whose root causes were looked for: the head of the fishbone.
package struct Problem: ContentType {
  package static let kind = ContentKind.problem
  package static let location = ContentLocation("causes/index.md")
  package static let label = "Problem"
  package static let pluralLabel = "Problems"
  package static let summary =
    "The question to which the root causes are the answer, and the groups in which they are sorted; a site has one."

  static let questionField = Field.text(
    "question", "The problem as a question that starts with “Why”.",
    example: "Why do so few of our students go on to study STEM?"
  ).required
  static let bonesField = Field<[Bone]>.groups(
    "bones", "The groups of causes, in the order in which the fishbone shows them.",
    example: "[{ name: Recruitment, summary: How students come to us }]"
  ).required
  static let noticeField = Field.text(
    "notice", "What readers must know about the causes; shown with the fishbone and every cause.",
    example: "The causes are samples written for this site.")

  package static let fields: FieldList = [questionField, bonesField, noticeField]

  package static let sections = [
    TextSection("How the causes were found", "Who took part, when, and what they looked at."),
    TextSection("What it leaves out", "What could not be found out, and who was not heard."),
  ]

  package let question: String
  package let bones: [Bone]
  package let notice: String?

  package init?(from reader: inout FieldReader) {
    let question = reader.read(Self.questionField)
    let bones = reader.read(Self.bonesField)
    notice = reader.read(Self.noticeField)
    guard let question, let bones else { return nil }
    self.question = question
    self.bones = bones
  }

  package var content: EntryContent { .problem(self) }

  /// A group of causes: one bone of the fishbone.
  package struct Bone: FieldGroup {
    static let nameField = Field.text(
      "name", "What the group is called; causes name it as their `category`.",
      example: "Recruitment"
    ).required
    static let summaryField = Field.text(
      "summary", "What belongs to it.", example: "How students come to us")
    package static let fields: FieldList = [nameField, summaryField]

    package let name: String
    package let summary: String?

    package init?(from reader: inout FieldReader) {
      let name = reader.read(Self.nameField)
      summary = reader.read(Self.summaryField)
      guard let name else { return nil }
      self.name = name
    }
  }
}
