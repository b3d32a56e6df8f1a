import Diagnostics
import Documents
import Model
import Rendering

/// A second reading of the site's entries, in another language: where there is a translation, it stands in the place of
/// what it translates.
struct TranslatedReading: Sendable {
  /// What reading one translation gave.
  final class Item: Sendable {
    /// The file of the translation.
    let text: SourceText
    /// The reading of what it translates; nil when there is nothing at its place.
    let original: EntryReading.Item?
    /// The entry with what it takes from its source; nil when it translates nothing or is not to be shown.
    let entry: EntryReading.Item?
    /// Which of its bytes come from the source.
    let overlay: FrontMatterOverlay?
    /// What the file holds in short; nil when it couldn't be read.
    let hash: ContentHash?
    /// What there is to say about it.
    let bag: DiagnosticBag

    init(
      _ text: SourceText, of original: EntryReading.Item?, entry: EntryReading.Item?,
      _ overlay: FrontMatterOverlay?, hash: ContentHash?, _ bag: DiagnosticBag
    ) {
      self.text = text
      self.original = original
      self.entry = entry
      self.overlay = overlay
      self.hash = hash
      self.bag = bag
    }
  }

  let language: String
  /// The translations, in the order of their paths.
  let items: [Item]
  /// The entries of the site in this language, those without a translation in the site's own.
  let reading: EntryReading

  private let options: TranslationReader.Options

  /// Where a file of the site's own language is translated.
  static func path(of path: String, in language: String) -> String {
    TranslationFolder.path(of: language) + path.dropFirst("Content/".count)
  }

  /// Which bytes of what was read come from where.
  var overlays: [FrontMatterOverlay] { items.compactMap(\.overlay) }

  /// Reads the translations among the texts of a site.
  ///
  /// What an earlier reading gave of the same translation of the same source serves again.
  static func read(
    _ texts: [SourceText], into language: String, of original: EntryReading,
    _ options: TranslationReader.Options, bodies: BodyStorage, after earlier: TranslatedReading?
  ) async throws(SiteError) -> TranslatedReading {
    let reader = TranslationReader(
      language: language, original: original, options: options, bodies: bodies)
    let earlierItems = earlier?.options == options ? earlier?.items : nil
    let known = Dictionary(
      (earlierItems ?? []).map { ($0.text.path, $0) }, uniquingKeysWith: { first, _ in first })
    let items = try await concurrentMap(texts) { text throws(SiteError) in
      if let item = known[text.path], item.text.isHeldAndEqual(to: text),
        let source = item.original, reader.isCurrent(source)
      {
        return item
      }
      return try reader.read(text)
    }
    return TranslatedReading(language, items, of: original, options)
  }

  private init(
    _ language: String, _ items: [Item], of original: EntryReading,
    _ options: TranslationReader.Options
  ) {
    self.language = language
    self.options = options
    self.items = items
    var bag = DiagnosticBag()
    var translations: [String: Item] = [:]
    for item in items {
      bag.merge(item.bag)
      guard let entry = item.entry, let source = item.original else { continue }
      if let first = translations[source.text.path] {
        bag.report(
          .translationSource, "\(source.text.path) has another translation already",
          at: SourceRange(path: entry.text.path, bytes: 0..<0),
          help: "Keep one of the two files.",
          related: [
            Diagnostic.Related(
              range: SourceRange(path: first.text.path, bytes: 0..<0), label: "the other one")
          ])
      } else {
        translations[source.text.path] = item
      }
    }
    reading = EntryReading(
      original.items.map { translations[$0.text.path]?.entry ?? $0 }, insteadOfThoseOf: original,
      saying: bag)
  }
}

extension DiagnosticBag {
  /// What is said about files that are laid over others, said of the files that people edit; what is said of no such file
  /// is left out.
  func found(in overlays: [FrontMatterOverlay]) -> DiagnosticBag {
    let overlays = Dictionary(
      overlays.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    var bag = DiagnosticBag()
    for diagnostic in diagnostics {
      guard let range = diagnostic.range, let overlay = overlays[range.path] else { continue }
      bag.append(
        Diagnostic(
          id: diagnostic.id, message: diagnostic.message, range: overlay.place(of: range),
          help: diagnostic.help,
          related: diagnostic.related.map { related in
            Diagnostic.Related(
              range: overlays[related.range.path]?.place(of: related.range) ?? related.range,
              label: related.label)
          }))
    }
    return bag
  }

  /// What another bag doesn't say of the same places.
  func subtracting(_ other: DiagnosticBag) -> DiagnosticBag {
    struct Finding: Hashable {
      let id: DiagnosticID
      let range: SourceRange?
    }
    let known = Set(other.diagnostics.map { Finding(id: $0.id, range: $0.range) })
    var bag = DiagnosticBag()
    for diagnostic in diagnostics
    where !known.contains(Finding(id: diagnostic.id, range: diagnostic.range)) {
      bag.append(diagnostic)
    }
    return bag
  }
}
