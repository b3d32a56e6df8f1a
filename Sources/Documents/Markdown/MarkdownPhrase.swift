/// What a page says within a text although its author did not write it, in English.
package enum MarkdownPhrase: String, CaseIterable, Sendable {
  case note = "Note"
  case tip = "Tip"
  case important = "Important"
  case warning = "Warning"
  case caution = "Caution"
  case footnotes = "Footnotes"
  case footnote = "Footnote {number}"
  case wayBack = "Back to the text, from footnote {number}"
  case wayBackAgain = "Back to the text, from footnote {number}, place {place}"
  case row = "{column}, row {number}"
  case blank = "Blank"
}

extension MarkdownOptions {
  /// What is said for a phrase, in UTF-8, with values in the place of the names between its braces.
  func words(_ phrase: MarkdownPhrase, _ values: KeyValuePairs<String, [UInt8]> = [:]) -> [UInt8] {
    let original = phrase.rawValue
    // Most sites have one language, and nothing to look up.
    let text = words.isEmpty ? original : words[original] ?? original
    guard !values.isEmpty else { return Array(text.utf8) }
    return PhraseParts(text).reduce(into: []) { filled, part in
      switch part {
      case .words(let words): filled += words.utf8
      case .name(let name):
        filled += values.first { $0.key == name }?.value ?? Array("{\(name)}".utf8)
      }
    }
  }
}
