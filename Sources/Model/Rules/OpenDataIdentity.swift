import Diagnostics

/// Open data needs a name for the framework that never changes and a day for what has no date of its own.
enum OpenDataIdentity: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    guard graph.configuration.hasOpenData, let framework = graph.framework else { return }
    if framework.id == nil {
      bag.report(
        .siteOpenData, "The framework has no “id”, and the site publishes open data",
        at: SourceRange(path: Framework.path, bytes: framework.nameRange),
        help: "Add a web address that you will never change: id: https://example.org/standards")
    }
    if graph.configuration.asOf == nil, let range = graph.configuration.openDataRange {
      bag.report(
        .siteOpenData, "The site has no “asOf”, and it publishes open data",
        at: SourceRange(path: SiteConfiguration.path, bytes: range),
        help: "Add the day for which the data is right: asOf: 2026-11-23")
    }
  }
}
