import Diagnostics

/// Where an aim and drivers are offered to readers, an outcome measure names the aim and a driver measure a driver.
enum MeasureTargets: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    func hasPublished(_ kind: ContentKind) -> Bool {
      graph.contents.list(of: kind).contains { graph.entries[$0].common.status == .published }
    }
    let (hasAim, hasDrivers) = (hasPublished(.aim), hasPublished(.driver))
    guard hasAim || hasDrivers else { return }
    for number in graph.contents.numbers(of: .measure) {
      let entry = graph.entries[number]
      guard entry.isOffered, case .measure(let measure) = entry.content else { continue }
      func names(_ kind: ContentKind) -> Bool {
        graph.fieldLinks(of: number).contains { graph.entries[$0.target].id.kind == kind }
      }
      func report(_ id: DiagnosticID, _ lack: String, _ help: String) {
        bag.report(
          id, "“\(entry.common.title)” \(lack)", at: entry.range(entry.common.titleRange),
          help: help)
      }
      switch measure.family {
      case .outcome where hasAim && !names(.aim):
        report(
          .measureAim, "is an outcome measure and doesn't name the aim",
          "Write `of: [aim]`, or call it a driver measure if that is what it counts.")
      case .driver where hasDrivers && !names(.driver):
        report(
          .measureDriver, "is a driver measure and names no driver",
          "Add to `of` the driver whose change it shows, or call it a process measure.")
      case .outcome, .driver, .process, .balancing: break
      }
    }
  }
}
