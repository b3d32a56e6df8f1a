/// How a report is written down; the raw value is what `--format` takes.
package enum DiagnosticFormat: String, Sendable, Hashable, CaseIterable {
  /// For people.
  case text
  /// For programs.
  case json
  /// For the log of a GitHub workflow, which shows it beside the changed lines.
  case github
  /// For code scanning services and editors.
  case sarif

  /// What writes this format; text is written as `text` says, the other formats have no choices.
  package func formatter(text: TextFormatter = TextFormatter()) -> any DiagnosticFormatter {
    switch self {
    case .text: text
    case .json: JSONFormatter()
    case .github: GitHubFormatter()
    case .sarif: SARIFFormatter()
    }
  }
}

/// Writes a report down in one format.
package protocol DiagnosticFormatter: Sendable {
  /// The whole report, ending with a line end unless it is empty.
  func format(_ report: DiagnosticReport) -> String
}
