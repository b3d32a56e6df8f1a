import Diagnostics

/// Where drivers are offered to readers, every change idea works on one: a secondary one, unless the theory has none.
enum IdeaDrivers: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    // The first driver of a site starts as a draft, when no idea can name it yet.
    let drivers = graph.contents.list(of: .driver)
      .filter { graph.entries[$0].common.status == .published }
    let levels = Set(drivers.compactMap(graph.level))
    guard !levels.isEmpty else { return }
    let wanted: Driver.Level = levels.contains(.secondary) ? .secondary : .primary
    for number in graph.contents.numbers(of: .idea) {
      let entry = graph.entries[number]
      guard entry.isOffered, case .idea(let idea) = entry.content,
        !idea.drivers.contains(where: { reference in
          graph.target(of: reference, in: number).map { graph.level(of: $0) == wanted } ?? false
        })
      else { continue }
      bag.report(
        .ideaDriver, "The idea “\(entry.common.title)” works on no \(wanted.rawValue) driver",
        at: entry.range(entry.common.titleRange),
        help: "Name in `drivers` what it moves, as `drivers: [the-name-of-a-driver]`.")
    }
  }
}
