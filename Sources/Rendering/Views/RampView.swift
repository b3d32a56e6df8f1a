import Mustache

/// The tests of one idea, from small to wide.
struct RampView: View {
  let picture: [UInt8]
  let steps: [RampStepView]
  let isIllustration: Bool

  static let schema = ViewSchema<RampView>(
    "ramp",
    [
      .html("picture", "The ramp as SVG, for wide screens and paper") { $0.picture },
      .list("steps", "The tests, the first one first") { $0.steps },
      .flag("isIllustration", "Whether any of them is made up") { $0.isIllustration },
    ])
}

/// One test of a ramp.
struct RampStepView: View {
  let number: Int
  let title: String
  let url: String
  let scale: String
  let reach: String
  let reachLabel: String
  let decision: String?
  let decisionMeaning: String?
  let started: String?
  let isCurrent: Bool
  let isIllustration: Bool

  static let schema = ViewSchema<RampStepView>(
    "ramp step",
    [
      .text("number", "Its place in the series") { String($0.number) },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .text("scale", "How small or wide it is, in the author's words") { $0.scale },
      .text("reach", "How wide it reaches, as a word: one, group, program, programs") { $0.reach },
      .text("reachLabel", "The same for readers: One group") { $0.reachLabel },
      .optionalText("decision", "What was decided: Adapt") { $0.decision },
      .optionalText("decisionMeaning", "What that word means") { $0.decisionMeaning },
      .optionalText("started", "The day on which it began, in words") { $0.started },
      .flag("isCurrent", "Whether the page is about it") { $0.isCurrent },
      .flag("isIllustration", "Whether it is made up") { $0.isIllustration },
    ])
}
