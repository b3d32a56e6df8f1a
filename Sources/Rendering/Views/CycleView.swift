import Mustache

/// The list of all tests of change.
struct CyclesView: View {
  let ideas: [RampGroupView]
  let others: [CardView]

  static let schema = ViewSchema<CyclesView>(
    "cycles",
    [
      .list("ideas", "The ideas that were tested, each with its ramp") { $0.ideas },
      .list("others", "The tests that name no idea of a package") { $0.others },
      .flag("hasOthers", "Whether there are any") { !$0.others.isEmpty },
    ])
}

/// An idea with the tests of it.
struct RampGroupView: View {
  let title: String
  let url: String
  let ramp: RampView

  static let schema = ViewSchema<RampGroupView>(
    "ramp group",
    [
      .text("title", "What the idea is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .view("ramp", "Its tests") { $0.ramp },
    ])
}

/// A test's own content.
struct CycleView: View {
  let number: Int
  let scale: String
  let reachLabel: String
  let ramp: RampView?
  let isIllustration: Bool
  let idea: CardView?
  let program: CardView?
  let started: String?
  let ended: String?
  let plan: [UInt8]
  let questions: [CycleQuestionView]
  let did: [UInt8]?
  let learned: [UInt8]?
  let decision: String?
  let decisionMeaning: String?
  let next: [UInt8]?
  let previous: CardView?
  let following: [CardView]
  let measures: [ReferenceView]

  static let schema = ViewSchema<CycleView>(
    "cycle",
    [
      .text("number", "Its place in the series") { String($0.number) },
      .text("scale", "How small or wide it is") { $0.scale },
      .text("reachLabel", "How wide it reaches: One group") { $0.reachLabel },
      .optionalView("ramp", "All tests of the idea, this one marked") { $0.ramp },
      .flag("isIllustration", "Whether it is made up") { $0.isIllustration },
      .optionalView("idea", "The idea that is tested") { $0.idea },
      .optionalView("program", "The program in which it is tested") { $0.program },
      .optionalText("started", "The day on which it began, in words") { $0.started },
      .optionalText("ended", "The day on which it ended, in words") { $0.ended },
      .html("plan", "Who does what") { $0.plan },
      .list("questions", "What it is to answer") { $0.questions },
      .optionalHTML("did", "What was done") { $0.did },
      .optionalHTML("learned", "What is known now") { $0.learned },
      .optionalText("decision", "What was decided: Adapt") { $0.decision },
      .optionalText("decisionMeaning", "What that word means") { $0.decisionMeaning },
      .optionalHTML("next", "What comes next") { $0.next },
      .optionalView("previous", "The test that it builds on") { $0.previous },
      .list("following", "The tests that build on it") { $0.following },
      .flag("hasFollowing", "Whether there are any") { !$0.following.isEmpty },
      .list("measures", "The measures that were used") { $0.measures },
      .flag("hasMeasures", "Whether there are any") { !$0.measures.isEmpty },
    ])
}

/// One question of a test.
struct CycleQuestionView: View {
  let ask: [UInt8]
  let prediction: [UInt8]?
  let study: [UInt8]?

  static let schema = ViewSchema<CycleQuestionView>(
    "cycle question",
    [
      .html("ask", "The question") { $0.ask },
      .optionalHTML("prediction", "What was expected") { $0.prediction },
      .optionalHTML("study", "What happened, compared with that") { $0.study },
    ])
}
