import Diagnostics

/// A high degree of belief rests on evidence from at least two contexts.
enum IdeaBelief: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for entry in graph.entries(of: .idea) {
      guard case .idea(let idea) = entry.content, idea.belief == .high else { continue }
      let contexts = Set(idea.evidence.compactMap(\.context))
      guard contexts.count < 2 else { continue }
      bag.report(
        .ideaBeliefUnsupported,
        "A high degree of belief needs evidence from two contexts, and this idea has \(contexts.count)",
        at: entry.range(idea.beliefRange),
        help: "Add evidence with another `context`, or write belief: medium.")
    }
  }
}
