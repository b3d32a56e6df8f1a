package import Diagnostics
import Documents

/// What pages say beside their content in one language: for each text of the site's own language, what is said instead.
///
/// It never changes; as a class it is handed around without copying what it holds.
package final class InterfaceTexts: Sendable {
  /// What is said instead of a text, and where its line stands.
  struct Text: Sendable {
    let words: String
    let place: SourceRange
  }

  /// Where the files lie below the site's folder.
  package static let folder = "Templates/strings/"

  /// The path of the file of a language.
  package static func path(of language: String) -> String { "\(folder)\(language).yaml" }

  /// The texts of the site's own language, which are said as they are.
  package static let original = InterfaceTexts()

  /// The path of the file; nil for the site's own language.
  let path: String?
  /// What is said, by what is said in the site's own language.
  let texts: [String: Text]

  /// Reads a file; what is wrong with it is reported, and left out.
  package init(_ file: SourceFile, into bag: inout DiagnosticBag) {
    path = file.path
    var texts: [String: Text] = [:]
    for entry in YAMLParser.parseMapping(file, into: &bag)?.entries ?? [] {
      guard case .scalar(let scalar) = entry.value else {
        bag.report(
          .fieldType, "“\(entry.key)” takes text", at: file.range(entry.value.range),
          help: "Write behind the colon what it is called in this language.")
        continue
      }
      Self.checkNames(
        of: scalar.text, insteadOf: entry.key, at: file.range(scalar.range), into: &bag)
      texts[entry.key] = Text(words: scalar.text, place: file.range(entry.keyRange))
    }
    self.texts = texts
  }

  /// Reports names in braces that the text doesn't have, for which nothing would be put into the page.
  private static func checkNames(
    of words: String, insteadOf text: String, at place: SourceRange, into bag: inout DiagnosticBag
  ) {
    let known = names(in: text)
    for name in names(in: words) where !known.contains(name) {
      bag.report(
        .translationTextName, "Nothing takes the place of “{\(name)}” in “\(text)”", at: place,
        help: known.isEmpty
          ? "Write it without braces."
          : "Write \(Words.list(known.map { "{\($0)}" })), as before the colon.")
    }
  }

  /// What stands between braces.
  private static func names(in text: String) -> [String] {
    PhraseParts(text).compactMap { if case .name(let name) = $0 { String(name) } else { nil } }
  }

  private init() {
    path = nil
    texts = [:]
  }

  /// What is said within texts although their authors did not write it, by the phrase in English.
  package var wordsInTexts: [String: String] {
    Dictionary(
      MarkdownPhrase.allCases.compactMap { phrase in
        texts[phrase.rawValue].map { (phrase.rawValue, $0.words) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What is said instead of a text; the text itself where nothing is.
  subscript(_ text: String) -> String { path == nil ? text : texts[text]?.words ?? text }
}
