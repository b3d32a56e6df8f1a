import Diagnostics

/// The minutes of a guide's steps fit into the time that it says it needs.
enum GuideTime: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for entry in graph.entries(of: .guide) {
      guard case .guide(let guide) = entry.content else { continue }
      let total = guide.steps.reduce(0) { $0 + ($1.minutes ?? 0) }
      guard total > guide.timeNeeded else { continue }
      bag.report(
        .guideStepsTooLong,
        "The steps take \(total) minutes, and the guide says \(guide.timeNeeded)",
        at: entry.range(guide.timeNeededRange),
        help: "Write timeNeeded: \(total), or shorten the steps.")
    }
  }
}
