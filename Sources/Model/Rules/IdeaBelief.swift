import Diagnostics

/// A high degree of belief rests on evidence from at least two contexts: those of its evidence and the programs that
/// tested it.
enum IdeaBelief: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for number in graph.contents.numbers(of: .idea) {
      let entry = graph.entries[number]
      guard case .idea(let idea) = entry.content, idea.belief == .high else { continue }
      let programs = graph.testsThatCount(for: number).compactMap { test in
        test.cycle.program.flatMap { graph.target(of: $0, from: test.number) }
      }
      let contexts = Set(idea.evidence.compactMap(\.context)).count + Set(programs).count
      guard contexts < 2 else { continue }
      bag.report(
        .ideaBeliefUnsupported,
        "A high degree of belief needs evidence from two contexts, and this idea has \(contexts)",
        at: entry.range(idea.beliefRange),
        help:
          "Add evidence with another `context` or a test in another program, or write belief: medium."
      )
    }
  }
}
