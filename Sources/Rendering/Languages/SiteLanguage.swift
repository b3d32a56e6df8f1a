/// Another language of the site, as the pages in one language see it.
struct SiteLanguage: Sendable {
  /// The language, as a BCP 47 tag.
  let language: String
  /// What it calls itself.
  let name: String
  /// How it says that a link leads to the front page only.
  let frontPageNote: String
  /// Its pages; nil for the site's own language, in which there are all.
  let pages: TranslatedPages?

  /// Where a page is in this language, given where it is in the site's own; nil when it is not there.
  func route(of page: Route) -> Route? {
    guard let pages else { return page }
    return pages.contain(page) ? page.inside(language) : nil
  }
}
