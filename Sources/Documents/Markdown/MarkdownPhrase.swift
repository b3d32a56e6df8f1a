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
  /// What is said for a phrase, with values in the place of the names between its braces.
  func words(_ phrase: MarkdownPhrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    let text = words[phrase.rawValue] ?? phrase.rawValue
    guard !values.isEmpty else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      filled += rest[..<open]
      filled += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
