import Diagnostics

/// What paragraphs, lines, cells and headings become on a worksheet.
extension MarkdownRenderer {
  /// How many underscores on a line of their own make a line to write on; fewer are a rule.
  static let writingLineLength = 10

  // MARK: Paragraphs

  /// Writes a paragraph in which there are fields; false if there are none.
  mutating func renderFields(
    ofParagraph index: Int, _ inlines: InlineList, _ places: inout BlockPlaces
  ) -> Bool {
    guard inlines.items.contains(where: { $0.kind == .mark }) else { return false }
    let setting = FieldSetting(question: question(before: index))
    let container = isBareParagraph(index) ? RowContainer.bare : .paragraphs
    renderRows(of: inlines, at: index, in: container, setting, &places)
    continueLastBlank(at: index)
    return true
  }

  /// A blank at the end of a paragraph that goes on in the lines below it moves down to them.
  private mutating func continueLastBlank(at index: Int) {
    guard let hole = holes.last, hole.kind == .field, let field = worksheet?.fields.last,
      case .blank = field.control
    else { return }
    let lines = writingLines(from: tree.events[index].partner + 1)
    guard lines.count > 0 else { return }
    worksheet?.fields.removeLast()
    worksheet?.fields.append(
      WorksheetField(
        control: .lines(lines.count + 1), id: field.id, label: field.label,
        isLabelledByText: field.isLabelledByText))
    worksheet?.covered = lines.last
    holes.removeLast()
    startLine()
    appendField(hole.index)
    html.append(0x0A)
  }

  /// What a paragraph without fields asks for.
  enum Asked {
    case nothing
    /// The lines to write on behind it.
    case lines(WorksheetField)
    /// The answers behind it.
    case answers
  }

  /// Looks at what follows a paragraph, and names it by the paragraph's words.
  mutating func beginAsking(in index: Int, _ words: () -> [UInt8]) -> Asked {
    let next = tree.events[index].partner + 1
    let lines = writingLines(from: next)
    let answers = lines.count > 0 || worksheet?.question != nil ? nil : answers(from: next)
    guard lines.count > 0 || answers != nil else { return .nothing }
    let name = FieldLabel.cleaned(words())
    guard !name.isEmpty else { return .nothing }
    if let answers {
      guard answers.isChoice || name.count <= Self.longestQuestion else { return .nothing }
      openQuestion(name, upTo: answers.end, isChoice: answers.isChoice, at: 0..<0)
      return .answers
    }
    let number = addField(.lines(lines.count), named: name, isLabelledByText: true, at: 0..<0)
    worksheet?.linesField = number
    return worksheet.map { .lines($0.fields[number]) } ?? .nothing
  }

  // MARK: Writing lines

  /// How many lines to write on follow each other, and the last one.
  private func writingLines(from index: Int) -> (count: Int, last: Int) {
    var next = index
    while next < tree.events.count, isWritingLine(next) { next += 1 }
    return (next - index, next - 1)
  }

  private func isWritingLine(_ index: Int) -> Bool {
    let event = tree.events[index]
    guard event.kind == .thematicBreak else { return false }
    let signs = text.bytes[firstLine(of: event)].count { $0 == UInt8(ascii: "_") }
    return signs >= Self.writingLineLength
  }

  /// Writes the lines to write on that begin here; nil if there are none, otherwise the last event of them.
  mutating func renderWritingLines(_ index: Int) -> Int? {
    guard let worksheet else { return nil }
    if index <= worksheet.covered { return index }
    let lines = writingLines(from: index)
    guard lines.count > 0 else { return nil }
    let number: Int
    if let named = worksheet.linesField {
      number = named
      self.worksheet?.linesField = nil
    } else {
      let words = question(before: index)
      let place = firstLine(of: tree.events[index])
      number = addField(
        .lines(lines.count), named: words, isLabelledByText: false, at: place)
    }
    appendField(number)
    html.append(0x0A)
    self.worksheet?.covered = lines.last
    return lines.last
  }

  // MARK: Words before

  /// The words that ask for what stands in a block: the paragraph before it, or before the list that holds it, or the
  /// heading above.
  mutating func question(before index: Int) -> [UInt8] {
    var index = index
    var level = open.count - 1
    var number: Int?
    while index > 0 {
      let previous = tree.events[index - 1]
      if previous.isExit, previous.kind == .paragraph {
        let words = wordsOfQuestion(previous.partner)
        return numbered(words.isEmpty ? worksheet?.heading ?? [] : words, number)
      }
      guard !previous.isExit, level >= 0 else { break }
      if previous.kind == .item, level >= 1 {
        number = number ?? open[level - 1].childCount
        index = open[level - 1].index
        level -= 2
      } else if previous.kind == .blockQuote {
        index = open[level].index
        level -= 1
      } else {
        break
      }
    }
    return numbered(worksheet?.heading ?? [], number)
  }

  private func numbered(_ words: [UInt8], _ number: Int?) -> [UInt8] {
    guard let number, !words.isEmpty else { return words }
    return words + Array(" (\(number))".utf8)
  }

  /// The words of a paragraph, if it has no fields itself.
  private mutating func wordsOfQuestion(_ paragraph: Int) -> [UInt8] {
    if let known = worksheet?.lastParagraph, known.index == paragraph { return known.words }
    let inlines = InlineList(tree, block: paragraph, signs: signs(of: paragraph))
    let hasFields = inlines.items.contains { $0.kind == .mark }
    let words = hasFields ? [] : FieldLabel.cleaned(inlines.words)
    worksheet?.lastParagraph = (paragraph, words)
    return words
  }
}
