import ArgumentParser
import Diagnostics

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a problem means and how to mend it.")

  @Argument(help: "The name of the problem, such as link.unresolved.")
  var id: String

  func run() throws {
    guard let rule = DiagnosticID(rawValue: id) else {
      let names = DiagnosticID.allCases.map(\.rawValue)
      let hint =
        Suggestion.didYouMean(id, in: names)
        ?? "The names are:\n  \(names.joined(separator: "\n  "))"
      throw ValidationError("There is no problem called “\(id)”. \(hint)")
    }
    let explanation = rule.explanation
    print(
      """
      \(rule.rawValue) (\(explanation.severity.rawValue))

      The rule: \(explanation.rule)

      Why: \(explanation.why)

      How to mend it: \(explanation.cure)
      """)
  }
}
