import Diagnostics

/// Causes explain a problem.
enum ProblemPresence: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    guard graph.contents.list(of: .problem).isEmpty,
      let cause = graph.entries(of: .cause).first(where: \.isOffered)
    else { return }
    bag.report(
      .problemMissing, "There are root causes and no problem, the file Content/causes/index.md",
      at: cause.range(cause.common.titleRange),
      help: "Add the file with the problem as a question and the names of the bones.")
  }
}
