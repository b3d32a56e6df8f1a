/// Blocks with fields, row by row.
extension MarkdownRenderer {
  /// What holds the rows of a block.
  enum RowContainer {
    /// Nothing: every row is a paragraph of its own.
    case paragraphs
    /// An item or a cell.
    case bare
    /// A heading, in which there is room for one line only.
    case heading
  }

  /// Writes a block in which there are fields.
  mutating func renderRows(
    of inlines: InlineList, at index: Int, in container: RowContainer, _ setting: FieldSetting,
    _ places: inout BlockPlaces
  ) {
    var inlines = inlines
    var rows = FieldRow.rows(of: inlines)
    var number = 0
    while number < rows.count {
      var row = rows[number]
      number += 1
      if row.kind == .choices {
        let lead = divideLead(&row, inlines)
        if let before = lead.before {
          writeRow(before, &inlines, isFirst: number == 1, in: container, setting, &places)
        }
        while number < rows.count, rows[number].kind == .choices,
          FieldRow.startsWithBox(rows[number].items[...], inlines)
        {
          row.items += [Inline(kind: .lineBreak)] + rows[number].items
          number += 1
        }
        writeChoices(row, lead.question, &inlines, at: index, in: container, setting, &places)
      } else if container != .heading, number < rows.count, rows[number].kind == .choices,
        !row.items.contains(where: { $0.kind == .mark }),
        FieldRow.startsWithBox(rows[number].items[...], inlines)
      {
        // The words above answers are the question.
        rows[number].items = row.items + [Inline(kind: .softBreak)] + rows[number].items
      } else {
        writeRow(row, &inlines, isFirst: number == 1, in: container, setting, &places)
      }
    }
    inlines.items = []
  }

  private mutating func writeRow(
    _ row: FieldRow, _ inlines: inout InlineList, isFirst: Bool, in container: RowContainer,
    _ setting: FieldSetting, _ places: inout BlockPlaces
  ) {
    inlines.items = nameFields(of: row, in: inlines, setting, &places)
    let isBlanks = row.kind == .blanks
    switch container {
    case .paragraphs:
      startLine()
      append(isBlanks ? "<p class=\"blanks\">" : "<p>")
      renderInlines(inlines, &places)
      append("</p>\n")
    case .bare:
      if !isFirst { append(isBlanks ? "\n" : "<br>\n") }
      if isBlanks { append("<span class=\"blanks\">") }
      renderInlines(inlines, &places)
      if isBlanks { append("</span>") }
    case .heading:
      if !isFirst { append(" ") }
      renderInlines(inlines, &places)
    }
  }

  // MARK: Choices

  /// Takes the question before the first answer out of a row, and a row of its own for other fields before that.
  private func divideLead(
    _ row: inout FieldRow, _ inlines: InlineList
  ) -> (before: FieldRow?, question: [Inline]) {
    let first = row.items.firstIndex { $0.kind == .mark && inlines.marks[$0.value].isChoice }
    var lead = row.items[..<(first ?? 0)]
    var before: FieldRow?
    if let last = lead.lastIndex(where: { $0.kind == .mark }) {
      before = FieldRow(kind: .words, items: Array(lead[...last]))
      lead = lead[(last + 1)...]
    }
    row.items = Array(row.items[(first ?? 0)...])
    return (before, RowNaming.withoutSpaces(lead, inlines))
  }

  /// Writes answers, with the question before them if they have none yet.
  private mutating func writeChoices(
    _ row: FieldRow, _ lead: [Inline], _ inlines: inout InlineList, at index: Int,
    in container: RowContainer, _ setting: FieldSetting, _ places: inout BlockPlaces
  ) {
    let words = FieldLabel.cleaned(inlines.words(of: lead[...]))
    let place = row.items.first.map { places.textRange($0.place, isPlaced: inlines.isPlaced) }
    if !words.isEmpty, worksheet?.question != nil { closeQuestion() }
    let isOwn = worksheet?.question == nil
    if isOwn {
      beginQuestion(
        named: setting.cell.isEmpty
          ? words.isEmpty ? setting.question : words : setting.name(words),
        shown: words.isEmpty ? nil : lead, &inlines, at: place ?? 0..<0, in: container, &places)
    }
    inlines.items = nameFields(of: row, in: inlines, FieldSetting(), &places)
    if container == .paragraphs {
      startLine()
      append("<p>")
    }
    renderInlines(inlines, &places)
    if container == .paragraphs { append("</p>\n") }
    guard isOwn else { return }
    if container == .heading { endHeadingQuestion() } else { closeQuestion() }
  }

  private mutating func beginQuestion(
    named words: [UInt8], shown lead: [Inline]?, _ inlines: inout InlineList,
    at place: Range<Int>, in container: RowContainer, _ places: inout BlockPlaces
  ) {
    guard container != .heading else {
      beginHeadingQuestion(words)
      if let lead {
        inlines.items = lead
        renderInlines(inlines, &places)
      }
      return
    }
    guard let lead, lead.isBalanced else {
      beginQuestion(unseen: words, upTo: .max, at: place)
      return
    }
    openQuestion(words, upTo: .max, isChoice: true, at: place)
    append("<legend>")
    inlines.items = lead
    renderInlines(inlines, &places)
    append("</legend>\n")
  }

  /// A heading can't hold a field set.
  private mutating func beginHeadingQuestion(_ words: [UInt8]) {
    let id = fieldIdentifier(words)
    worksheet?.question = OpenQuestion(id: id, words: words, end: .max, isChoice: true)
    append("<span role=\"radiogroup\" aria-label=\"")
    html.appendEscaped(words[...])
    append("\">")
  }

  private mutating func endHeadingQuestion() {
    append("</span>")
    worksheet?.question = nil
  }
}

extension [Inline] {
  /// Whether all emphasis that begins also ends.
  fileprivate var isBalanced: Bool {
    var depth = 0
    for item in self where item.edge != .whole {
      depth += item.edge == .enter ? 1 : -1
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
