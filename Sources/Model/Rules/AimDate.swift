import Diagnostics

/// The day by which the aim is to be reached has not passed on the day that site.yaml names.
enum AimDate: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    guard let asOf = graph.configuration.asOf else { return }
    for entry in graph.entries(of: .aim) where entry.isOffered {
      guard case .aim(let aim) = entry.content, aim.by.isOver(on: asOf) else { continue }
      bag.report(
        .aimPast, "The aim was to be reached before \(asOf)", at: entry.range(aim.byRange),
        help: "Say in its text what was reached, and set the next aim.")
    }
  }
}
