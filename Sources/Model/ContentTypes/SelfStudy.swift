/// How a program goes about rating itself by the standards, and what it is asked about each of them.
///
/// Whatever a framework leaves out is worded here, so that every framework has a self-study.
package struct SelfStudy: FieldGroup {
  static let titleField = Field.text(
    "title", "What the self-study is called.", example: "Self-study")
  static let summaryField = Field.text(
    "summary", "What it is for, in one or two sentences.",
    example: "Rate your program, and find help with what you rated low.")
  static let stepsField = Field<[String]>.texts(
    "steps", "How to go about it, in order.",
    example: "[Choose three standards., Rate each one alone and then talk.]")
  static let evidenceField = Field.text(
    "evidence", "What is asked about evidence.", example: "What could you show a visitor?")
  static let notesField = Field.text(
    "notes", "What is asked besides.", example: "Who sees it differently?")
  static let smallChangeField = Field.text(
    "smallChange", "What is asked about the next small test.",
    example: "What can you try within four weeks?")
  static let longerPlanField = Field.text(
    "longerPlan", "What is asked about everything that takes longer.",
    example: "What needs money, people or a decision?")

  package static let fields: FieldList = [
    titleField, summaryField, stepsField, evidenceField, notesField, smallChangeField,
    longerPlanField,
  ]

  package let title: String
  package let summary: String
  /// How to go about it, in order.
  package let steps: [String]
  package let evidence: String
  package let notes: String
  package let smallChange: String
  package let longerPlan: String

  package init?(from reader: inout FieldReader) {
    let plain = Self()
    title = reader.read(Self.titleField) ?? plain.title
    summary = reader.read(Self.summaryField) ?? plain.summary
    steps = reader.read(Self.stepsField) ?? plain.steps
    evidence = reader.read(Self.evidenceField) ?? plain.evidence
    notes = reader.read(Self.notesField) ?? plain.notes
    smallChange = reader.read(Self.smallChangeField) ?? plain.smallChange
    longerPlan = reader.read(Self.longerPlanField) ?? plain.longerPlan
  }

  /// The words for a framework that has none of its own.
  package init() {
    title = "Self-study"
    summary =
      "Rate your program by the standards, decide what to try next, and find help with what you rated low."
    steps = [
      "Choose three standards to start with. There is no need to rate all of them.",
      "Read the standard and its indicators. Rate it alone first, then talk until you agree on one level.",
      "Write down what you could show for it. If there is nothing to show, choose a lower level.",
      "Write down one small change to try, and what needs a longer plan.",
    ]
    evidence = "What could you show for this rating?"
    notes = "Who sees it differently, and why?"
    smallChange = "What small change can you try in the next four weeks?"
    longerPlan = "What needs a longer plan: money, people, a decision?"
  }
}
