import Diagnostics
import Model

/// Links in the site's navigation lead to pages of the site.
enum NavigationCheck {
  static func check(_ graph: SiteGraph, _ plan: PagePlan, into bag: inout DiagnosticBag) {
    // A package that can't be read takes its pages with it; that is no mistake of the navigation's.
    guard graph.isComplete else { return }
    let paths = plan.pages.map(\.route.path)
    let known = Set(paths)
    for item in graph.configuration.navigation + graph.configuration.footer
    where !known.contains(item.address.text) {
      bag.report(
        .linkUnresolved, "The site has no page at “\(item.address.text)”",
        at: SourceRange(path: SiteConfiguration.path, bytes: item.address.range),
        help: Suggestion.didYouMean(item.address.text, in: paths)
          ?? "Write the page's address from the first slash to the last: /packages/.")
    }
  }
}
