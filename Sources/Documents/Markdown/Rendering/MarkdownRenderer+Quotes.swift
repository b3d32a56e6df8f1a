import Diagnostics

/// Quotations and the alerts among them.
extension MarkdownRenderer {
  /// Writes the beginning of a quotation or of an alert with its title.
  mutating func beginQuote(_ alert: Alert?) {
    startLine()
    guard let alert else {
      append("<blockquote>\n")
      return
    }
    append(alert.kind.opening)
    let title = options.words(alert.kind.title)
    html.appendEscaped(title, title.indices)
    append("</p>\n")
  }

  /// The alert that a quotation is, if its first line says so; what is wrong with that line is reported.
  mutating func alert(ofQuote index: Int) -> Alert? {
    let first = tree.events[index + 1]
    guard first.kind == .paragraph, !first.isExit,
      let marker = AlertMarker(tree.pool[first.detail])
    else { return nil }
    var places = BlockPlaces(Array(tree.pool[first.detail]), of: first, in: text)
    guard let kind = Alert.Kind(rawValue: marker.word.lowercased()) else {
      if marker.isAlone { reportUnknownAlert(marker.word, at: places.textRange(marker.place)) }
      return nil
    }
    if !marker.isAlone {
      report(
        .markdownUnknownAlert, "“[!\(marker.word)]” stands on a line of its own",
        at: places.textRange(marker.place), help: "Start the text on the next line, after “> ”.")
    }
    return Alert(kind: kind, markerEnd: marker.end)
  }

  private mutating func reportUnknownAlert(_ word: String, at place: Range<Int>) {
    let words = Alert.Kind.allCases.map { $0.rawValue.uppercased() }
    let list = words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    report(
      .markdownUnknownAlert, "“\(word)” is no kind of highlighted note", at: place,
      help: Suggestion.didYouMean(word, in: words) ?? "The kinds are \(list).")
  }
}
