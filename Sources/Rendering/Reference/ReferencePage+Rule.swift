package import Diagnostics

extension ReferencePage {
  /// What a rule asks for and why, what it looks like, and how to mend a breach.
  package static func rule(_ id: DiagnosticID) -> ReferencePage {
    let explanation = id.explanation
    return ReferencePage(
      title: "\(id.rawValue) (\(explanation.severity.rawValue))",
      blocks: [
        .text(explanation.rule),
        .heading("Why"), .text(explanation.why),
        .heading("How to mend it"), .text(explanation.cure),
      ] + blocks(explanation.example))
  }

  private static func blocks(_ example: RuleExample) -> [Block] {
    switch example {
    case .lines(let lines):
      [
        .heading("Wrong (\(lines.place))"), .sample(lines.wrongLines),
        .heading("Right"), .sample(lines.rightLines),
      ] + given(lines.given)
    case .place(let wrong, let right, let given):
      [.heading("Wrong"), .sample([wrong]), .heading("Right"), .sample([right])]
        + self.given(given)
    case .notInAFile(let reason):
      [.heading("What it looks like"), .text(reason)]
    }
  }

  private static func given(_ fact: String?) -> [Block] {
    fact.map { [.text($0)] } ?? []
  }
}
