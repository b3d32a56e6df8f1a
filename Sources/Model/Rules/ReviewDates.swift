import Diagnostics

/// What readers plan with was reviewed within the 12 months before the day that site.yaml names.
enum ReviewDates: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    guard let asOf = graph.configuration.asOf else { return }
    for entry in graph.entries where !entry.isRetired {
      guard [.package, .guide, .resource, .idea].contains(entry.id.kind),
        let reviewed = entry.common.reviewed, reviewed.date.isAYearOrMore(before: asOf)
      else { continue }
      bag.report(
        .entryNotReviewed,
        "“\(entry.common.title)” was last reviewed a year or more before \(asOf)",
        at: entry.range(reviewed.range),
        help: "Read it again, mend what is out of date, and set `reviewed` to that day.")
    }
  }
}
