import Diagnostics

/// A site with standards says whose standards they are.
enum FrameworkPresence: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    guard graph.framework == nil,
      let standard = graph.contents.numbers(of: .standard).first.map({ graph.entries[$0] })
    else { return }
    bag.report(
      .frameworkMissing, "The site has standards but no \(Framework.path)",
      at: standard.range(standard.common.titleRange),
      help: "Add the file with name, summary, source, official and notice.")
  }
}
