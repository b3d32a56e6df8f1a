/// Writes a report as SARIF 2.1.0, which code scanning services and editors read.
package struct SARIFFormatter: DiagnosticFormatter {
  package init() {}

  package func format(_ report: DiagnosticReport) -> String {
    let rules = DiagnosticID.allCases
    let driver = SARIFLog.Driver(name: "Changepack", rules: rules.map(rule))
    let results = report.problems.map { problem in
      result(problem, ruleIndex: rules.firstIndex(of: problem.id))
    }
    let run = SARIFLog.Run(
      tool: SARIFLog.Tool(driver: driver), columnKind: "unicodeCodePoints", results: results)
    return JSONText(SARIFLog(runs: [run])).text
  }

  private func rule(_ id: DiagnosticID) -> SARIFLog.Rule {
    let explanation = id.explanation
    return SARIFLog.Rule(
      id: id.rawValue,
      shortDescription: SARIFLog.Message(explanation.rule),
      fullDescription: SARIFLog.Message("\(explanation.rule) \(explanation.why)"),
      help: SARIFLog.Message(explanation.cure),
      defaultConfiguration: SARIFLog.Configuration(level: explanation.severity.levelInSARIF))
  }

  private func result(
    _ problem: DiagnosticReport.Problem, ruleIndex: Int?
  ) -> SARIFLog.Result {
    let sentence = problem.message.hasSuffix(".") ? problem.message : problem.message + "."
    return SARIFLog.Result(
      ruleId: problem.id.rawValue,
      ruleIndex: ruleIndex,
      level: problem.severity.levelInSARIF,
      message: SARIFLog.Message(
        [sentence, problem.help].compactMap(\.self).joined(separator: " ")),
      locations: problem.place.map { [SARIFLog.Location($0)] },
      relatedLocations: problem.related.isEmpty
        ? nil
        : problem.related.map { SARIFLog.Location($0.place, message: SARIFLog.Message($0.label)) })
  }
}

extension Severity {
  /// One of the levels that the standard knows.
  fileprivate var levelInSARIF: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }
}
