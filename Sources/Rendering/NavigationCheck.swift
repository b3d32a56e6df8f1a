import Diagnostics
import Model

/// Addresses that authors write in fields, in the site's navigation and in the parts of pages, are those of pages.
enum NavigationCheck {
  /// Reports the addresses that lead nowhere. Those of `earlier`, a graph with the same pages, are known to be right.
  static func check(
    _ graph: SiteGraph, after earlier: SiteGraph? = nil, _ plan: PagePlan,
    into bag: inout DiagnosticBag
  ) {
    // A package that can't be read takes its pages with it; that is no mistake of the navigation's.
    guard graph.isComplete else { return }
    let right = Set(earlier.map { places(in: $0).map(\.address.text) } ?? [])
    let doubtful = places(in: graph).filter { !right.contains($0.address.text) }
    guard !doubtful.isEmpty else { return }
    let paths = plan.pages.map(\.route.path)
    let known = Set(paths)
    for place in doubtful where !known.contains(place.address.text) {
      bag.report(
        .linkUnresolved, "The site has no page at “\(place.address.text)”",
        at: SourceRange(path: place.path, bytes: place.address.range),
        help: Suggestion.didYouMean(place.address.text, in: paths)
          ?? "Write the page's address from the first slash to the last: /packages/.")
    }
  }

  /// The addresses with the paths of the files in which they stand.
  private static func places(in graph: SiteGraph) -> [(path: String, address: LocatedText)] {
    let navigation = graph.configuration.navigation + graph.configuration.footer
    return navigation.map { (graph.configuration.filePath, $0.address) }
      + graph.contents.list(of: .page).flatMap { number -> [(String, LocatedText)] in
        let entry = graph.entries[number]
        guard case .page(let page) = entry.content else { return [] }
        return page.parts.flatMap(\.links).map { (entry.path, $0.address) }
      }
  }
}
