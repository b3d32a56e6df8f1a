/// Writes a report as GitHub workflow commands, which annotate the lines of a pull request.
///
/// GitHub shows only the first annotations of a step, so errors come first.
package struct GitHubFormatter: DiagnosticFormatter {
  package init() {}

  package func format(_ report: DiagnosticReport) -> String {
    let ordered = Severity.allCases.flatMap { severity in
      report.problems.filter { $0.severity == severity }
    }
    return ordered.map { command(for: $0) + "\n" }.joined()
  }

  private func command(for problem: DiagnosticReport.Problem) -> String {
    let properties = properties(of: problem).map { name, value in
      "\(name)=\(Self.escaped(value, "%", "\r", "\n", ":", ","))"
    }
    let message = Self.escaped(text(of: problem), "%", "\r", "\n")
    let name = problem.severity == .advice ? "notice" : problem.severity.rawValue
    return "::\(name) \(properties.joined(separator: ","))::\(message)"
  }

  private func properties(
    of problem: DiagnosticReport.Problem
  ) -> [(name: String, value: String)] {
    var properties: [(name: String, value: String)] = []
    if let place = problem.place { properties.append(("file", place.path)) }
    if let extent = problem.place?.extent {
      properties.append(("line", String(extent.start.line)))
      // GitHub refuses columns when they are on different lines.
      if extent.start.line == extent.end.line {
        properties.append(("col", String(extent.start.column)))
        properties.append(("endLine", String(extent.end.line)))
        properties.append(("endColumn", String(extent.end.column)))
      } else {
        properties.append(("endLine", String(extent.end.line)))
      }
    }
    properties.append(("title", problem.id.rawValue))
    return properties
  }

  private func text(of problem: DiagnosticReport.Problem) -> String {
    var lines = [problem.message]
    if let help = problem.help { lines.append("Help: \(help)") }
    lines += problem.related.map { "\($0.label.capitalizedFirst): \($0.place)" }
    return lines.joined(separator: "\n")
  }

  /// Writes the given characters as a percent sign and their code in two digits.
  private static func escaped(_ text: String, _ special: Unicode.Scalar...) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if special.contains(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "%\(code.count == 1 ? "0" : "")\(code)".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
