import Model

/// The ways from a page to other languages.
extension ViewBuilder {
  /// The switch to the other languages: to the same page where it is translated, otherwise to the front page.
  func languages(of page: Page) -> [LanguageView] {
    guard !shared.otherLanguages.isEmpty else { return [] }
    let here = page.untranslatedRoute
    return shared.otherLanguages.compactMap { other in
      let same = page.subject == .notFound ? nil : other.route(of: here)
      guard let route = same ?? other.route(of: .frontPage) else { return nil }
      return LanguageView(
        language: other.language, label: other.name,
        url: address.inOwnLanguage.url(route), isFrontPage: same == nil && !page.isFrontPage,
        note: other.frontPageNote)
    }
  }

  /// The language of what an entry says, if it is not that of the page.
  func foreignLanguage(of number: Int) -> String? {
    graph.isInLanguage(number) ? nil : graph.configuration.originalLanguage
  }

  /// The page in all languages in which it is there; none when that is only one.
  func alternates(of page: Page) -> [AlternateView] {
    guard !shared.otherLanguages.isEmpty else { return [] }
    let address = address.inOwnLanguage
    let here = SiteLanguage(
      language: graph.configuration.language, name: "", frontPageNote: "",
      pages: shared.address.translated)
    return Alternates([here] + shared.otherLanguages).routes(of: page).map {
      AlternateView(language: $0.language, url: address.absoluteURL($0.route))
    }
  }
}
