import Diagnostics

/// Drivers work on an aim.
enum AimPresence: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    guard graph.contents.list(of: .aim).isEmpty,
      let driver = graph.entries(of: .driver).first(where: \.isOffered)
    else { return }
    bag.report(
      .aimMissing, "There are drivers and no aim, the file Content/theory/aim.md",
      at: driver.range(driver.common.titleRange),
      help: "Add the file with the aim's statement, its target and by when it is to be reached.")
  }
}
