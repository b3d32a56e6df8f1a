import Model

/// The same page in several languages.
struct Alternates {
  private let languages: [SiteLanguage]

  /// The site's own language comes first, whatever the order.
  init(_ languages: [SiteLanguage]) {
    self.languages = languages.filter { $0.pages == nil } + languages.filter { $0.pages != nil }
  }

  init(_ languages: [(plan: PagePlan, graph: SiteGraph)]) {
    self.init(
      languages.map { plan, graph in
        SiteLanguage(
          language: graph.configuration.language, name: "", frontPageNote: "",
          pages: graph.language.map { TranslatedPages(plan, in: $0) })
      })
  }

  /// Where a page is in each of its languages, and for readers of any other; none when it has only one.
  func routes(of page: Page) -> [(language: String, route: Route)] {
    switch page.subject {
    case .notFound, .redirect: return []
    default: break
    }
    let original = page.untranslatedRoute
    let routes = languages.compactMap { language in
      language.route(of: original).map { (language: language.language, route: $0) }
    }
    return routes.count > 1 ? routes + [("x-default", original)] : []
  }
}
