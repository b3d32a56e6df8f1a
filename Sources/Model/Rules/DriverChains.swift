import Diagnostics

/// Every driver leads to the aim: primary ones at once, secondary ones through others, and none in a circle.
enum DriverChains: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    var circular: Set<Int> = []
    for number in graph.contents.list(of: .driver) {
      let above = graph.reached(from: number, by: graph.driversAbove)
      if above.contains(number), !circular.contains(number) {
        let members = above.filter {
          graph.reached(from: $0, by: graph.driversAbove).contains(number)
        }
        circular.formUnion(members)
        reportCircle(members.sorted(), in: graph, into: &bag)
      }
    }
    for number in graph.contents.list(of: .driver) where !circular.contains(number) {
      let above = graph.reached(from: number, by: graph.driversAbove)
      guard circular.isDisjoint(with: above) else { continue }
      reportLevel(of: number, above, in: graph, into: &bag)
    }
  }

  private static func reportCircle(
    _ members: [Int], in graph: SiteGraph, into bag: inout DiagnosticBag
  ) {
    let places = members.flatMap { member in
      graph.parents(of: member).filter { reference in
        graph.target(of: reference, in: member).map(members.contains) ?? false
      }.map { graph.entries[member].range($0.range) }
    }
    bag.report(
      .driverCircle, "These drivers work on each other in a circle", at: places.first,
      help: "Take one of them out of `parents`: the one that stands further from the aim.",
      related: places.dropFirst().map { Diagnostic.Related(range: $0, label: "and here") })
  }

  private static func reportLevel(
    of number: Int, _ above: Set<Int>, in graph: SiteGraph, into bag: inout DiagnosticBag
  ) {
    let entry = graph.entries[number]
    guard entry.isOffered, case .driver(let driver) = entry.content else { return }
    switch driver.level {
    case .primary:
      let wrong = driver.parents.first {
        graph.target(of: $0, in: number).map { graph.entries[$0].id.kind == .driver } ?? false
      }
      guard let wrong else { return }
      bag.report(
        .driverLevel, "A primary driver works on the aim, not on “\(wrong.name)”",
        at: entry.range(wrong.range),
        help: "Write `level: secondary`, or take the driver out of `parents`.")
    case .secondary:
      guard !above.contains(where: { graph.level(of: $0) == .primary }) else { return }
      bag.report(
        .driverUnconnected, "No primary driver stands above “\(entry.common.title)”",
        at: entry.range(driver.levelRange),
        help: "Name what it works on as `parents`, or write `level: primary`.")
    }
  }
}

extension SiteGraph {
  /// What a driver says that it works on.
  fileprivate func parents(of number: Int) -> [Reference] {
    guard case .driver(let driver) = entries[number].content else { return [] }
    return driver.parents
  }

  /// The drivers that a driver works on, by number.
  func driversAbove(_ number: Int) -> [Int] {
    parents(of: number).compactMap { target(of: $0, in: number) }
      .filter { entries[$0].id.kind == .driver }
  }

  /// How far from the aim a driver stands.
  func level(of number: Int) -> Driver.Level? {
    guard case .driver(let driver) = entries[number].content else { return nil }
    return driver.level
  }
}
