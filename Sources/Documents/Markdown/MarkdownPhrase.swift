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
    let text = Array((words.isEmpty ? original : words[original] ?? original).utf8)
    guard !values.isEmpty else { return text }
    var filled: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "{"),
        let close = text[index...].firstIndex(of: UInt8(ascii: "}")),
        let value = values.first(where: { $0.key.utf8.elementsEqual(text[index + 1..<close]) })
      {
        filled += value.value
        index = close + 1
      } else {
        filled.append(text[index])
        index += 1
      }
    }
    return filled
  }
}
