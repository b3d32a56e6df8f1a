import Diagnostics
import Documents
import Model
import Rendering

/// What the site is made from in another language, as far as it needs nothing but the reading in the site's own.
struct TranslationSources: Sendable {
  let surroundings: SiteSurroundings
  let reading: TranslatedReading
  /// The templates in that language; nil when those of an earlier draft may serve again.
  let templates: SiteTemplates?

  /// Reads the texts of each of the other languages, while the site is linked, judged and planned in its own.
  static func read(
    _ texts: [[SourceText]], _ original: SiteSurroundings, _ reading: EntryReading,
    _ bodies: BodyStorage, after earlier: SiteDraft?
  ) async -> Result<[TranslationSources], SiteError> {
    do throws(SiteError) {
      var sources: [TranslationSources] = []
      for (language, texts) in zip(original.configuration.translations, texts) {
        let known = earlier?.translation(into: language)
        sources.append(
          try await read(texts, into: language, original, reading, bodies, after: known))
      }
      return .success(sources)
    } catch {
      return .failure(error)
    }
  }

  private static func read(
    _ texts: [SourceText], into language: String, _ original: SiteSurroundings,
    _ reading: EntryReading, _ bodies: BodyStorage, after earlier: SiteDraft?
  ) async throws(SiteError) -> TranslationSources {
    let surroundings = SiteSurroundings(original, in: language)
    let mayServeAgain = earlier?.surroundings.isSame(as: surroundings) ?? false
    async let templates = mayServeAgain ? nil : surroundings.siteTemplates
    let options = TranslationReader.Options(
      entries: EntryOptions(
        allowsRawHTML: surroundings.configuration.allowsRawHTML,
        language: ReadingLanguage(code: language), words: surroundings.texts.wordsInTexts),
      includesDrafts: surroundings.includesDrafts)
    let translated = try await TranslatedReading.read(
      texts, into: language, of: reading, options, bodies: bodies, after: earlier?.translation)
    return TranslationSources(
      surroundings: surroundings, reading: translated, templates: await templates)
  }
}
