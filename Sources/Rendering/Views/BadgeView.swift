import Mustache

/// One label about evidence; the three families are kept apart.
struct BadgeView: View {
  let kind: String
  let level: String
  let label: String
  let explanation: String

  static let schema = ViewSchema<BadgeView>(
    "badge",
    [
      .text("kind", "The family: testing, belief or external") { $0.kind },
      .text("level", "The level as a word: untested, low, promising, …") { $0.level },
      .text("label", "The level for readers: Tested by programs") { $0.label },
      .text("explanation", "What the level means") { $0.explanation },
    ])
}
