import Diagnostics

/// Every root cause stands on a bone of the problem, by its own category or by that of the cause that it explains.
enum CauseChains: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    var circular: Set<Int> = []
    for number in graph.contents.list(of: .cause) where !circular.contains(number) {
      let members = graph.reached(from: number, by: graph.causeExplained)
      guard members.contains(number) else { continue }
      circular.formUnion(members)
      reportCircle(members.sorted(), in: graph, into: &bag)
    }
    guard let bones = graph.bones else { return }
    for number in graph.contents.list(of: .cause) where graph.entries[number].isOffered {
      reportCategory(of: number, bones, in: graph, into: &bag)
    }
  }

  private static func reportCircle(
    _ members: [Int], in graph: SiteGraph, into bag: inout DiagnosticBag
  ) {
    let places = members.compactMap { number in
      graph.cause(number)?.parent.map { graph.entries[number].range($0.range) }
    }
    bag.report(
      .causeCircle, "These causes explain each other in a circle", at: places.first,
      help: "Take `parent` away from the one that stands nearest to the problem.",
      related: places.dropFirst().map { Diagnostic.Related(range: $0, label: "and here") })
  }

  private static func reportCategory(
    of number: Int, _ bones: [String], in graph: SiteGraph, into bag: inout DiagnosticBag
  ) {
    guard let cause = graph.cause(number) else { return }
    let entry = graph.entries[number]
    guard let category = cause.category else {
      guard cause.parent == nil else { return }
      bag.report(
        .causeCategory, "The cause “\(entry.common.title)” stands on no bone",
        at: entry.range(entry.common.titleRange),
        help:
          "Write `category` with one of \(bones.joined(separator: ", ")), or `parent` with the cause that it explains."
      )
      return
    }
    guard bones.contains(category.text) else {
      bag.report(
        .causeCategory, "The problem has no bone “\(category.text)”",
        at: entry.range(category.range),
        help: Suggestion.didYouMean(category.text, in: bones)
          ?? "Its bones are \(bones.joined(separator: ", "))."
      )
      return
    }
    guard let parent = graph.causeExplained(number).first,
      let bone = graph.cause(parent)?.category, bone.text != category.text
    else { return }
    bag.report(
      .causeCategory, "The cause that it explains stands on the bone “\(bone.text)”",
      at: entry.range(category.range),
      help: "Take `category` away: a cause behind another stands on the same bone.")
  }
}

extension SiteGraph {
  /// The names of the bones; nil when there is no problem.
  fileprivate var bones: [String]? {
    for number in contents.list(of: .problem) {
      if case .problem(let problem) = entries[number].content { return problem.bones.map(\.name) }
    }
    return nil
  }

  fileprivate func cause(_ number: Int) -> Cause? {
    if case .cause(let cause) = entries[number].content { cause } else { nil }
  }
}
