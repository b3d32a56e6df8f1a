import Diagnostics

/// An idea that is called tested, implemented or spread names its evidence.
enum IdeaTesting: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for entry in graph.entries(of: .idea) {
      guard case .idea(let idea) = entry.content, idea.testing.needsEvidence, idea.evidence.isEmpty
      else { continue }
      bag.report(
        .ideaTestingUnsupported,
        "An idea called “\(idea.testing.rawValue)” needs evidence, and this one names none",
        at: entry.range(idea.testingRange),
        help: "Add an item to `evidence`, or write testing: untested.")
    }
  }
}
