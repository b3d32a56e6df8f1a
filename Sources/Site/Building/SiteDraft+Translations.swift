import Diagnostics
import Documents
import Model
import Rendering

/// The site in its other languages: each is a second reading of the same sources, made into a site by the same steps.
extension SiteDraft {
  /// The language of the draft; nil for the site's own.
  var language: String? { translation?.language }

  /// Whether the draft, in each of its languages, is that of an earlier one with edits.
  var isEdit: Bool { edits != nil && translations.allSatisfy { $0.edits != nil } }

  /// The draft in each of its languages, the site's own first, in the order of its pages.
  var languages: [SiteDraft] { [self] + translations }

  /// The draft in the language of a page; nil when that is the language of this one.
  func translation(of page: Page) -> SiteDraft? {
    page.language.flatMap(translation(into:))
  }

  /// The draft in another language.
  func translation(into language: String) -> SiteDraft? {
    translations.first { $0.language == language }
  }

  /// Links, judges and plans the site in its other languages, and has the pages of all lead to each other.
  mutating func add(
    _ sources: [TranslationSources], after earlier: SiteDraft?, _ observer: BuildObserver
  ) async throws(SiteError) {
    guard !sources.isEmpty else { return }
    for sources in sources {
      let known = earlier?.translation(into: sources.reading.language)
      translations.append(
        try await Self.make(SiteParts(sources, of: self), after: known, observer))
    }
    for translation in translations { diagnostics.merge(translation.diagnostics) }
    var renderers = translations.map(\.renderer)
    SiteRenderer.connect(&renderer, &renderers)
    for number in translations.indices { translations[number].renderer = renderers[number] }
  }

  /// The documents that readers can take with them, in all languages.
  var documents: [Download] { languages.flatMap(\.renderer.downloads.documents) }
}
