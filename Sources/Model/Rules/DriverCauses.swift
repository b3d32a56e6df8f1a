import Diagnostics

/// Where root causes are known, every driver answers one, itself or through a driver behind it.
enum DriverCauses: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    guard !graph.contents.list(of: .cause).isEmpty else { return }
    var answering: Set<Int> = []
    for number in graph.contents.list(of: .driver) where graph.answersCause(number) {
      answering.insert(number)
      answering.formUnion(graph.reached(from: number, by: graph.driversAbove))
    }
    for number in graph.contents.list(of: .driver) where !answering.contains(number) {
      let entry = graph.entries[number]
      guard entry.isOffered else { continue }
      bag.report(
        .driverCause, "The driver “\(entry.common.title)” answers no root cause",
        at: entry.range(entry.common.titleRange),
        help: "Name in `causes` what it answers, or ask whether it is needed.")
    }
  }
}

extension SiteGraph {
  /// Whether a driver names a cause that it answers.
  fileprivate func answersCause(_ number: Int) -> Bool {
    guard case .driver(let driver) = entries[number].content else { return false }
    return !driver.causes.isEmpty
  }
}
