import Diagnostics

/// A standard has two to four indicators.
enum StandardIndicators: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for entry in graph.entries(of: .standard) {
      guard case .standard(let standard) = entry.content,
        !(2...4).contains(standard.indicators.count)
      else { continue }
      bag.report(
        .standardIndicators,
        "A standard has two to four indicators, and this one has \(standard.indicators.count)",
        at: entry.range(standard.indicatorsRange), help: "Add, join or remove indicators.")
    }
  }
}
