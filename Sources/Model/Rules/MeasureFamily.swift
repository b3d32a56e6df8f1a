import Diagnostics

/// A network that measures at all measures every idea that it tests, watches for harm in every package, and has few
/// outcomes.
enum MeasureFamily: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    let measures = graph.contents.numbers(of: .measure).filter {
      graph.entries[$0].common.status == .published && !graph.entries[$0].isRetired
    }
    guard !measures.isEmpty else { return }
    checkOutcomes(measures, graph, into: &bag)
    var measured: Set<Int> = []
    var balanced: Set<Int> = []
    for number in measures {
      guard case .measure(let measure) = graph.entries[number].content else { continue }
      let targets = graph.fieldLinks(of: number).map(\.target)
      measured.formUnion(targets)
      if measure.family == .balancing {
        balanced.formUnion(targets.map { graph.contents.owner(of: $0) ?? $0 })
      }
    }
    for number in graph.contents.numbers(of: .idea) where !measured.contains(number) {
      guard case .idea(let idea) = graph.entries[number].content, idea.testing != .untested else {
        continue
      }
      report(
        .ideaUnmeasured, graph.entries[number], "has no measure",
        "Name the idea in the field `of` of a measure, or write a measure for it.", into: &bag)
    }
    for number in graph.contents.packages where !balanced.contains(number) {
      report(
        .packageUnbalanced, graph.entries[number], "has no balancing measure",
        "Write a measure of the type balancing for one of its ideas: what could get worse?",
        into: &bag)
    }
  }

  private static func report(
    _ id: DiagnosticID, _ entry: Entry, _ lack: String, _ help: String,
    into bag: inout DiagnosticBag
  ) {
    guard !entry.isRetired, entry.common.status != .draft else { return }
    bag.report(
      id, "“\(entry.common.title)” \(lack)", at: entry.range(entry.common.titleRange), help: help)
  }

  private static func checkOutcomes(
    _ measures: [Int], _ graph: SiteGraph, into bag: inout DiagnosticBag
  ) {
    let outcomes = measures.map { graph.entries[$0] }.filter { entry in
      guard case .measure(let measure) = entry.content else { return false }
      return measure.family == .outcome
    }
    guard outcomes.count > 2, let third = outcomes.dropFirst(2).first else { return }
    bag.report(
      .measureOutcomes, "The network has \(outcomes.count) outcome measures",
      at: third.range(third.common.titleRange),
      help:
        "Keep the one or two that say whether the aim comes closer; call the others driver or process.",
      related: outcomes.filter { $0 !== third }.map {
        Diagnostic.Related(range: $0.range($0.common.titleRange), label: "also an outcome")
      })
  }
}
