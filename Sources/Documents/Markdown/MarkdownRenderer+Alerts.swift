import Diagnostics

/// The highlighted notes that GitHub writes as `> [!NOTE]`.
private enum Alert: String, CaseIterable {
  case note = "NOTE"
  case tip = "TIP"
  case important = "IMPORTANT"
  case warning = "WARNING"
  case caution = "CAUTION"

  var title: String { rawValue.prefix(1) + rawValue.dropFirst().lowercased() }
}

extension MarkdownRenderer {
  /// A quotation, or a highlighted note when its first line is `[!NOTE]` or the like.
  mutating func renderQuote(_ step: MarkdownTree.Step) {
    guard !step.isExit else {
      output.markup(quoteIsAlert.popLast() == true ? "</div>\n" : "</blockquote>\n")
      return
    }
    enterBlock(step)
    output.startLine()
    guard let (word, length) = alertWord() else {
      reportAlertWithText()
      quoteIsAlert.append(false)
      output.markup("<blockquote>\n")
      return
    }
    guard let alert = Alert(rawValue: word.uppercased()) else {
      let found = find("[!\(word)]".utf8)
      let words = Alert.allCases.map(\.rawValue)
      bag.report(
        .markdownUnknownAlert, "“\(word)” is not a kind of highlighted note", at: place(found),
        help: Suggestion.didYouMean(word, in: words)
          ?? "Write one of \(words.joined(separator: ", ")).")
      quoteIsAlert.append(false)
      output.markup("<blockquote>\n")
      return
    }
    quoteIsAlert.append(true)
    let name = alert.rawValue.lowercased()
    output.markup("<div class=\"alert alert-\(name)\" role=\"note\">")
    output.markup("<p class=\"alert-title\">\(alert.title)</p>\n")
    skipAlertLine(length)
  }

  /// The word of a first line that is only `[!WORD]`, and how many steps the line takes.
  private func alertWord() -> (word: String, length: Int)? {
    guard let paragraph = step(after: 0), paragraph.kind == .paragraph, !paragraph.isExit else {
      return nil
    }
    var line: [UInt8] = []
    var length = 1
    while let next = step(after: length), next.kind == .text {
      line += bytes(next.text)
      length += 1
    }
    guard let end = step(after: length), end.kind == .softBreak || end.isExit,
      line.starts(with: "[!".utf8), line.last == UInt8(ascii: "]")
    else { return nil }
    let word = line.dropFirst(2).dropLast()
    let isWord =
      !word.isEmpty
      && word.allSatisfy { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    return isWord ? (String(decoding: word, as: UTF8.self), length) : nil
  }

  /// A known word with more text on its line would be an ordinary quotation, which no author means.
  private mutating func reportAlertWithText() {
    var line: [UInt8] = []
    var length = 1
    while let next = step(after: length), next.kind == .text, line.count < 16 {
      line += bytes(next.text)
      length += 1
    }
    guard line.starts(with: "[!".utf8), let end = line.firstIndex(of: UInt8(ascii: "]")),
      case let word = String(decoding: line[2..<end], as: UTF8.self),
      Alert(rawValue: word.uppercased()) != nil
    else { return }
    bag.report(
      .markdownUnknownAlert, "The word of a highlighted note stands on a line of its own",
      at: place(find("[!\(word)]".utf8)), help: "Put the text on the next line, after a >.")
  }

  /// Passes over the first line, and over the paragraph when there is nothing else in it.
  private mutating func skipAlertLine(_ length: Int) {
    guard let end = step(after: length) else { return }
    position += length + 1
    if end.kind == .softBreak { output.markup("<p>") }
  }
}
