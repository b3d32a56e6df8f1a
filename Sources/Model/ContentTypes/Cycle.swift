package import Documents

/// A test of a change idea: plan with predictions, do, study against them, act.
package struct Cycle: ContentType {
  package static let kind = ContentKind.cycle
  package static let location = ContentLocation("cycles/<slug>.md")
  package static let label = "Test of change"
  package static let pluralLabel = "Tests of change"
  package static let summary =
    "One plan-do-study-act test of a change idea: the predictions, what happened, what was decided."

  static let ideaField = Field<Reference>.reference(
    "idea", "The change idea that is tested.", to: [.idea], example: "student-chosen-speakers")
  static let programField = Field<Reference>.reference(
    "program", "The program in which it is tested.", to: [.program], example: "saturday-lab")
  static let numberField = Field.number(
    "number", "Its place in the series of tests of the idea: 1 for the first.", within: 1...99,
    example: "2"
  ).required
  static let previousField = Field<Reference>.reference(
    "previous", "The test that it builds on.", to: [.cycle], example: "one-student")
  static let scaleField = Field.text(
    "scale", "How small or wide the test is.", example: "One mentor, one meeting"
  ).required
  static let reachField = Field<Reach>.choice(
    "reach", "How wide the test reaches, for the drawing of the ramp.", example: "one"
  ).required
  static let startedField = Field.date(
    "started", "The day on which it began.", example: "2026-09-07")
  static let endedField = Field.date("ended", "The day on which it ended.", example: "2026-09-21")
  static let planField = Field.markdown(
    "plan", "Who does what, where and when, and what is collected.",
    example: "Two students pick the question for the visit on Tuesday."
  ).required
  static let questionsField = Field<[Question]>.groups(
    "questions", "What the test is to answer, each question with a prediction.",
    example:
      "[{ ask: Do students choose in ten minutes?, predict: \"Yes, both groups\", study: One did }]"
  ).required
  static let didField = Field.markdown(
    "do", "What was done, what went otherwise than planned, what surprised.",
    example: "One group needed twenty minutes.")
  static let learnedField = Field.markdown(
    "learned", "What is known now, for which students and under what conditions.",
    example: "Choosing works when the list is short.")
  static let actField = Field<Decision>.choice(
    "act", "What was decided; a test that still runs has none.", example: "adapt")
  static let nextField = Field.markdown(
    "next", "What comes next.", example: "The next test has a list of three questions.")
  static let measuresField = Field<[Reference]>.references(
    "measures", "The measures that were used.", to: .measure, example: "[next-steps]")
  static let isIllustrationField = Field.flag(
    "illustration", "Whether the test is made up to show how one is written.", example: "no")

  package static let fields: FieldList = [
    ideaField, programField, numberField, previousField, scaleField, reachField, startedField,
    endedField, planField, questionsField, didField, learnedField, actField, nextField,
    measuresField,
    isIllustrationField,
  ]

  package static let sections: [TextSection] = []

  package let idea: Reference?
  package let program: Reference?
  package let number: Int
  package let previous: Reference?
  package let scale: String
  package let reach: Reach
  package let started: ISODate?
  package let ended: ISODate?
  package let plan: Markdown
  package let questions: [Question]
  package let did: Markdown?
  package let learned: Markdown?
  package let act: Decision?
  /// Where `act` stands, in bytes; nil when nothing was decided.
  package let actRange: Range<Int>?
  package let next: Markdown?
  package let measures: [Reference]
  package let isIllustration: Bool

  package init?(from reader: inout FieldReader) {
    idea = reader.read(Self.ideaField)
    program = reader.read(Self.programField)
    let number = reader.read(Self.numberField)
    previous = reader.read(Self.previousField)
    let scale = reader.read(Self.scaleField)
    let reach = reader.read(Self.reachField)
    started = reader.read(Self.startedField)
    ended = reader.read(Self.endedField)
    let plan = reader.read(Self.planField)
    let questions = reader.read(Self.questionsField)
    did = reader.read(Self.didField)
    learned = reader.read(Self.learnedField)
    act = reader.read(Self.actField)
    actRange = reader.valueRange("act")
    next = reader.read(Self.nextField)
    measures = reader.read(Self.measuresField) ?? []
    isIllustration = reader.read(Self.isIllustrationField) ?? false
    guard let number, let scale, let reach, let plan, let questions else { return nil }
    self.number = number
    self.scale = scale
    self.reach = reach
    self.plan = plan
    self.questions = questions
  }

  package var content: EntryContent { .cycle(self) }
  package var references: [Reference] { [idea, program, previous].compactMap { $0 } + measures }
  package var markdown: [Markdown] {
    [plan] + questions.flatMap { [$0.ask, $0.prediction, $0.study].compactMap { $0 } }
      + [did, learned, next].compactMap { $0 }
  }
}

extension Cycle {
  /// One question of a test, with what was expected and what was found.
  package struct Question: FieldGroup {
    static let askField = Field.line(
      "ask", "The question.", example: "Do students choose in ten minutes?"
    ).required
    static let predictField = Field.line(
      "predict", "The answer that you expect, said before the test.", example: "Yes, both groups")
    static let studyField = Field.line(
      "study", "What happened, compared with the prediction.", example: "One of two groups did")
    package static let fields: FieldList = [askField, predictField, studyField]

    package let ask: Markdown
    package let prediction: Markdown?
    package let study: Markdown?

    package init?(from reader: inout FieldReader) {
      let ask = reader.read(Self.askField)
      prediction = reader.read(Self.predictField)
      study = reader.read(Self.studyField)
      guard let ask else { return nil }
      self.ask = ask
    }
  }

  /// How wide a test reaches, from small to wide.
  package enum Reach: String, ChoiceValue {
    case one, group, program, programs

    package var meaning: String {
      switch self {
      case .one: "Once, with one person or a few."
      case .group: "One group of students or staff."
      case .program: "A whole program."
      case .programs: "Several programs."
      }
    }
  }

  /// What is decided at the end of a test.
  package enum Decision: String, ChoiceValue {
    case adopt, adapt, abandon

    package var meaning: String {
      switch self {
      case .adopt: "Keep it, and try it wider."
      case .adapt: "Change it, and test it again."
      case .abandon: "Drop it, and say why."
      }
    }
  }
}
