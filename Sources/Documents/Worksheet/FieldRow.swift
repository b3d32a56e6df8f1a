/// One line of a block in which there are fields, as it is laid out.
struct FieldRow {
  /// How a row is laid out.
  enum Kind {
    /// As a sentence, perhaps with fields in it.
    case words
    /// Labels with blanks behind them, of which the last one ends the line.
    case blanks
    /// A question with answers to choose from.
    case choices
  }

  /// How it is laid out.
  var kind: Kind

  /// What stands in it.
  var items: [Inline]

  /// The rows of a block.
  static func rows(of inlines: InlineList) -> [FieldRow] {
    var rows: [FieldRow] = []
    var line: [Inline] = []
    for part in lines(of: inlines) {
      if let divider = part.divider, !line.isEmpty {
        if divides(line, part.items, isHard: divider.kind == .lineBreak, inlines) {
          rows.append(row(line, inlines))
          line = []
        } else {
          line.append(divider)
        }
      }
      line += part.items
    }
    if !line.isEmpty { rows.append(row(line, inlines)) }
    return rows
  }

  private static func row(_ items: [Inline], _ inlines: InlineList) -> FieldRow {
    let marks = items.filter { $0.kind == .mark }.map { inlines.marks[$0.value] }
    if marks.contains(where: \.isChoice) { return FieldRow(kind: .choices, items: items) }
    let isBlanks =
      marks.last?.isBlank == true && endsWithMark(items[...], inlines) && hasLabels(items, inlines)
    return FieldRow(kind: isBlanks ? .blanks : .words, items: items)
  }

  /// Whether words that end like a label stand before each blank; before the first one any words will do.
  private static func hasLabels(_ items: [Inline], _ inlines: InlineList) -> Bool {
    var start = 0
    for (index, item) in items.enumerated() where item.kind == .mark {
      let words = inlines.words(of: items[start..<index])
      let isLabelled =
        FieldLabel.endsLikeLabel(words) || start == 0 && !FieldLabel.cleaned(words).isEmpty
      guard isLabelled || !inlines.marks[item.value].isBlank else { return false }
      start = index + 1
    }
    return true
  }

  // MARK: Lines

  /// The lines of a block as typed, each with the line end before it.
  private static func lines(of inlines: InlineList) -> [(divider: Inline?, items: [Inline])] {
    var lines: [(divider: Inline?, items: [Inline])] = [(nil, [])]
    var depth = 0
    for item in inlines.items {
      if item.edge != .whole { depth += item.edge == .enter ? 1 : -1 }
      if depth == 0, item.kind == .softBreak || item.kind == .lineBreak {
        lines.append((item, []))
      } else {
        lines[lines.count - 1].items.append(item)
      }
    }
    return lines
  }

  /// Whether a line end between two lines is one on the page, too: authors wrap sentences, but not forms.
  private static func divides(
    _ line: [Inline], _ next: [Inline], isHard: Bool, _ inlines: InlineList
  ) -> Bool {
    if startsWithBox(next[...], inlines) { return true }
    let marks = line.filter { $0.kind == .mark }
    guard !marks.isEmpty else { return isHard && next.contains { $0.kind == .mark } }
    if isHard || marks.contains(where: { !inlines.marks[$0.value].isBlank }) { return true }
    return endsWithMark(line[...], inlines) && !startsWithSmallLetter(next, inlines)
  }

  /// Whether the first thing in a line is a box or a choice.
  static func startsWithBox(_ line: ArraySlice<Inline>, _ inlines: InlineList) -> Bool {
    guard let first = line.first(where: { $0.edge != .enter && !isBlankText($0, inlines) }),
      first.kind == .mark
    else { return false }
    return !inlines.marks[first.value].isBlank
  }

  /// Whether nothing but punctuation stands behind the last mark of a line.
  private static func endsWithMark(_ line: ArraySlice<Inline>, _ inlines: InlineList) -> Bool {
    let last = line.last { item in
      guard item.edge != .exit else { return false }
      guard item.kind == .text else { return true }
      return !inlines.pool[item.literal].allSatisfy { $0 == 0x20 || " .,;)".utf8.contains($0) }
    }
    return last?.kind == .mark
  }

  private static func startsWithSmallLetter(_ line: [Inline], _ inlines: InlineList) -> Bool {
    let scalar = line.first { $0.kind == .text }.flatMap { inlines.pool[$0.literal].firstScalar }
    return scalar?.properties.isLowercase ?? false
  }

  private static func isBlankText(_ item: Inline, _ inlines: InlineList) -> Bool {
    item.kind == .text && inlines.pool[item.literal].allSatisfy { $0 == 0x20 }
  }
}
