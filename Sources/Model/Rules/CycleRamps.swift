import Diagnostics

/// The tests of a ramp are about one idea, and each comes after the one that it builds on.
enum CycleRamps: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for number in graph.contents.numbers(of: .cycle) {
      let entry = graph.entries[number]
      guard case .cycle(let cycle) = entry.content, let previous = cycle.previous,
        let before = graph.target(of: previous, from: number),
        case .cycle(let earlier) = graph.entries[before].content
      else { continue }
      var problem: String?
      if let idea = graph.ideaNumber(of: cycle, at: number),
        let other = graph.ideaNumber(of: earlier, at: before), idea != other
      {
        problem = "“\(graph.entries[before].common.title)” tests another idea"
      } else if earlier.number >= cycle.number {
        problem =
          "Test \(cycle.number) builds on test \(earlier.number), which does not come before it"
      } else if let started = cycle.started, let ended = earlier.ended, started < ended {
        problem = "The test began on \(started), before the one that it builds on ended on \(ended)"
      }
      guard let problem else { continue }
      bag.report(
        .cycleRamp, problem, at: entry.range(previous.range),
        help:
          "Correct `previous`, the numbers or the days: a ramp goes from test to test of one idea.")
    }
  }
}

extension SiteGraph {
  /// The entry that a field refers to, by number.
  func target(of reference: Reference, from number: Int) -> Int? {
    guard case .found(.entry(let target, _)) = resolver.resolve(reference, from: number)
    else { return nil }
    return target
  }

  /// The idea that a cycle tests, by number.
  func ideaNumber(of cycle: Cycle, at number: Int) -> Int? {
    cycle.idea.flatMap { target(of: $0, from: number) }
  }

  /// The tests of an idea that count as evidence: real ones that led to a decision.
  func testsThatCount(for idea: Int) -> [(number: Int, cycle: Cycle)] {
    backlinks[idea].compactMap { link in
      guard !link.isMention, case .cycle(let cycle) = entries[link.source].content,
        !cycle.isIllustration, cycle.act != nil, ideaNumber(of: cycle, at: link.source) == idea
      else { return nil }
      return (link.source, cycle)
    }
  }
}
