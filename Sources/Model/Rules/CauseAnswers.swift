import Diagnostics

/// Where there are drivers, one of them answers every root cause: the cause itself, one that it explains or one behind it.
enum CauseAnswers: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    guard !graph.contents.list(of: .driver).isEmpty else { return }
    var answered: Set<Int> = []
    for number in graph.contents.list(of: .cause) where graph.isAnswered(number) {
      answered.insert(number)
      answered.formUnion(graph.reached(from: number, by: graph.causeExplained))
    }
    for number in graph.contents.list(of: .cause) {
      let entry = graph.entries[number]
      guard entry.isOffered, !answered.contains(number),
        answered.isDisjoint(with: graph.reached(from: number, by: graph.causeExplained))
      else { continue }
      bag.report(
        .causeUnanswered, "No driver answers the root cause “\(entry.common.title)”",
        at: entry.range(entry.common.titleRange),
        help: "Name it in the `causes` of the driver that answers it.")
    }
  }
}

extension SiteGraph {
  /// Whether a driver names a cause.
  fileprivate func isAnswered(_ number: Int) -> Bool {
    backlinks[number].contains { !$0.isMention && entries[$0.source].id.kind == .driver }
  }

  /// The cause that a cause explains, by number.
  func causeExplained(_ number: Int) -> [Int] {
    guard case .cause(let cause) = entries[number].content, let parent = cause.parent else {
      return []
    }
    return [target(of: parent, in: number)].compactMap { $0 }
  }
}
