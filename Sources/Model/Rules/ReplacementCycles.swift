import Diagnostics

/// Following `replacedBy` ends at an entry that was not replaced.
enum ReplacementCycles: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    var reported: Set<Int> = []
    for start in graph.contents.replaced where !reported.contains(start) {
      var trail = [start]
      while let next = graph.replacement(of: trail[trail.count - 1]) {
        guard let loop = trail.firstIndex(of: next) else {
          trail.append(next)
          continue
        }
        let members = trail[loop...].sorted()
        if reported.isDisjoint(with: members) { report(members, in: graph, into: &bag) }
        reported.formUnion(members)
        break
      }
    }
  }

  private static func report(
    _ members: [Int], in graph: SiteGraph, into bag: inout DiagnosticBag
  ) {
    let places = members.compactMap { number in
      graph.entries[number].common.replacedBy.map { graph.entries[number].range($0.range) }
    }
    bag.report(
      .entryReplacedByCycle, "These entries are replaced by each other", at: places.first,
      help: "Remove `replacedBy` from the one that readers should open.",
      related: places.dropFirst().map { Diagnostic.Related(range: $0, label: "and here") })
  }
}

extension SiteGraph {
  /// The entry that took another's place, by number.
  package func replacement(of number: Int) -> Int? {
    guard let reference = entries[number].common.replacedBy,
      case .found(.entry(let target, _)) = resolver.resolve(reference, from: number)
    else { return nil }
    return target
  }

  /// The entry at the end of the replacements, by number; the entry itself when it was not replaced.
  ///
  /// The rule above has made sure that there is an end.
  package func finalReplacement(of number: Int) -> Int {
    var target = number
    for _ in entries {
      guard let next = replacement(of: target) else { break }
      target = next
    }
    return target
  }
}
