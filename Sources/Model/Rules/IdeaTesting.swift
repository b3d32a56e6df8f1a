import Diagnostics

/// An idea that is called tested, implemented or spread names its evidence or has a test that led to a decision.
enum IdeaTesting: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for number in graph.contents.numbers(of: .idea) {
      let entry = graph.entries[number]
      guard case .idea(let idea) = entry.content, idea.testing.needsEvidence,
        idea.evidence.isEmpty, graph.testsThatCount(for: number).isEmpty
      else { continue }
      bag.report(
        .ideaTestingUnsupported,
        "An idea called “\(idea.testing.rawValue)” needs evidence, and this one names none",
        at: entry.range(idea.testingRange),
        help:
          "Add an item to `evidence` or write down a test with its decision; else write testing: untested."
      )
    }
  }
}
