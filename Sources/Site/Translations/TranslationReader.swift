import Diagnostics
import Documents
import Model
import Rendering

/// Reads the translations of one language, each together with what it translates.
struct TranslationReader: Sendable {
  /// How the entries of a site are read.
  struct Options: Sendable, Hashable {
    let entries: EntryOptions
    let includesDrafts: Bool
  }

  private let language: String
  private let options: Options
  private let bodies: BodyStorage
  /// What the site has in its own language, by path.
  private let originals: [String: EntryReading.Item]
  private let paths: [String]

  init(language: String, original: EntryReading, options: Options, bodies: BodyStorage) {
    self.language = language
    self.options = options
    self.bodies = bodies
    originals = Dictionary(
      original.items.map { ($0.text.path, $0) }, uniquingKeysWith: { first, _ in first })
    paths = original.items.map(\.text.path)
  }

  /// Whether the reading of a source is still the one that the site has.
  func isCurrent(_ original: EntryReading.Item) -> Bool {
    originals[original.text.path] === original
  }

  /// Reads one translation.
  func read(_ text: SourceText) throws(SiteError) -> TranslatedReading.Item {
    var bag = DiagnosticBag()
    guard let file = try text.read(into: &bag) else {
      return TranslatedReading.Item(text, of: nil, entry: nil, nil, hash: nil, bag)
    }
    let hash = ContentHash(of: file.bytes)
    func without(_ original: EntryReading.Item?) -> TranslatedReading.Item {
      TranslatedReading.Item(
        text, of: original, entry: nil, nil, hash: hash, bag)
    }
    guard let original = original(of: file, into: &bag) else {
      return without(nil)
    }
    // What is wrong with the source is said of the source.
    guard let read = original.read, read.entry != nil,
      let source = try original.text.read(into: &bag)
    else { return without(original) }
    let overlay = FrontMatterOverlay(file, over: source, as: .frontMatter)
    let translation = Translation(language: language, sourcePath: source.path)
    let (translated, body) = ReadEntry.read(
      overlay.file, as: read.id, options.entries, translation: translation)
    bag.merge(
      translated.diagnostics.found(in: [overlay]).subtracting(read.diagnostics))
    TranslatedFields.check(overlay, of: .entry(read.id.kind), into: &bag)
    // A translation with mistakes could be called something else than its source, and then nothing would fit together.
    let isUsable = translated.entry != nil && !bag.hasErrors
    if isUsable, translated.entry?.common.status != .draft {
      SourceMarks(of: source, as: read.id.kind).check(file, into: &bag)
    }
    let isHidden =
      !options.includesDrafts && translated.entry?.common.status == .draft
      && read.entry?.common.status != .draft
    let entry = EntryReading.Item(
      SourceText(overlay.file), translated, try bodies.keep(body), hash, DiagnosticBag())
    return TranslatedReading.Item(
      text, of: original, entry: isUsable && !isHidden ? entry : nil, overlay, hash: hash, bag)
  }

  // MARK: - What a file translates

  /// The entry that a file translates: the one at the same path, or the one that it names.
  private func original(
    of file: SourceFile, into bag: inout DiagnosticBag
  ) -> EntryReading.Item? {
    let folder = TranslationFolder.path(of: language)
    let named = FrontMatterOverlay.fields(of: file, as: .frontMatter).first {
      $0.key == Translation.translationOfField.name
    }
    var path = "Content/" + file.path.dropFirst(folder.count)
    if case .scalar(let scalar)? = named?.value {
      path = scalar.text.hasPrefix("Content/") ? scalar.text : "Content/" + scalar.text
    }
    if let original = originals[path], original.read != nil { return original }
    let help =
      nearest(to: path).map { "Did you mean \($0)?" }
      ?? "Give it the path of its source below \(folder), or name that with “translationOf”."
    bag.report(
      .translationSource, "There is no \(path) that this could translate",
      at: SourceRange(path: file.path, bytes: named?.value.range ?? 0..<0), help: help)
    return nil
  }

  private func nearest(to path: String) -> String? {
    let name = path.split(separator: "/").last
    let same = paths.filter { $0.split(separator: "/").last == name }
    if same.count == 1, name != "index.md" { return same.first }
    return Suggestion.nearest(to: path, in: paths)
  }
}
