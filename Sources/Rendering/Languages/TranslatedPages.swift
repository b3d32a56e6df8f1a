/// The pages that there are in another language than the site's.
///
/// As a class it is handed around without copying what it holds.
final class TranslatedPages: Sendable, Hashable {
  let language: String
  /// The paths of the pages in the site's own language that are translated.
  private let paths: Set<String>

  init(_ plan: PagePlan, in language: String) {
    self.language = language
    paths = Set(plan.pages.map(\.untranslatedRoute.path))
  }

  /// Whether a page of the site's own language is translated.
  func contain(_ route: Route) -> Bool { paths.contains(route.path) }

  /// The translation of a page, if there is one; otherwise the page itself.
  func localized(_ route: Route) -> Route {
    paths.contains(route.path) ? route.inside(language) : route
  }

  static func == (left: TranslatedPages, right: TranslatedPages) -> Bool {
    left.language == right.language && left.paths == right.paths
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(language)
    hasher.combine(paths)
  }
}
