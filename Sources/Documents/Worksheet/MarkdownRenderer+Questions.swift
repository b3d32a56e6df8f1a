import Diagnostics

/// Questions with answers to choose from.
extension MarkdownRenderer {
  /// Longer paragraphs before boxes to tick are no question, in bytes.
  static let longestQuestion = 200

  /// The answers that begin with a block: their last event, and whether one is to be chosen; nil if there are none.
  ///
  /// Answers to choose continue in the blocks behind it; boxes to tick are the items of a list.
  func answers(from index: Int) -> (end: Int, isChoice: Bool)? {
    guard index < tree.events.count, !tree.events[index].isExit else { return nil }
    if tree.events[index].kind == .list {
      guard let isChoice = answers(ofList: index) else { return nil }
      return (tree.events[index].partner, isChoice)
    }
    guard isChoice(beginning: index) == true else { return nil }
    var end = tree.events[index].partner
    while isChoice(beginning: end + 1) == true { end = tree.events[end + 1].partner }
    return (end, true)
  }

  /// Whether the items of a list are answers to choose; false when they are boxes to tick, nil when they are neither.
  private func answers(ofList list: Int) -> Bool? {
    var item = list + 1
    var isChoice: Bool?
    var count = 0
    while item < tree.events[list].partner {
      guard let box = self.isChoice(beginning: item + 1), isChoice ?? box == box else { return nil }
      isChoice = box
      count += 1
      item = tree.events[item].partner + 1
    }
    return count > 1 ? isChoice : nil
  }

  /// Whether a paragraph begins with an answer to choose; false when it begins with a box to tick, nil when with neither.
  private func isChoice(beginning index: Int) -> Bool? {
    guard index < tree.events.count else { return nil }
    let event = tree.events[index]
    guard event.kind == .paragraph, !event.isExit else { return nil }
    return FieldScan.box(beginning: tree.pool[event.detail])?.isChoice
  }

  /// Begins a question whose answers are the items of a list, unless the paragraph before the list has begun it.
  mutating func beginAnswers(ofList index: Int) {
    guard let worksheet, worksheet.question == nil, answers(ofList: index) == true else { return }
    let words = question(before: index)
    beginQuestion(
      unseen: words, upTo: tree.events[index].partner, at: firstLine(of: tree.events[index]))
  }

  /// Begins a question, of which the words are known but not shown on the page.
  mutating func beginQuestion(unseen words: [UInt8], upTo end: Int, at place: Range<Int>) {
    openQuestion(words, upTo: end, isChoice: true, at: place)
    append("<legend class=\"visually-hidden\">")
    html.appendEscaped((worksheet?.question?.words ?? [])[...])
    append("</legend>\n")
  }

  /// Begins a question up to where its words are to be written.
  mutating func openQuestion(
    _ words: [UInt8], upTo end: Int, isChoice: Bool, at place: Range<Int>
  ) {
    var words = words
    if words.isEmpty {
      report(
        .worksheetNameless, "Nothing says what is to be chosen here", at: place,
        help: "Write the question before the answers, or on the line above them.")
      words = Array("Choice".utf8)
    }
    let id = fieldIdentifier(words)
    worksheet?.question = OpenQuestion(id: id, words: words, end: end, isChoice: isChoice)
    worksheet?.size += 100 + words.count
    startLine()
    append(isChoice ? "<fieldset class=\"choices\">\n" : "<fieldset>\n")
  }

  /// Ends the question if an event is its last one.
  mutating func closeQuestion(at index: Int) {
    guard let question = worksheet?.question, question.end <= index else { return }
    closeQuestion()
  }

  /// Ends the question.
  mutating func closeQuestion() {
    guard let question = worksheet?.question else { return }
    startLine()
    append("</fieldset>\n")
    worksheet?.question = nil
    guard question.isChoice, question.answers == 1, let place = question.firstAnswer else { return }
    report(
      .worksheetOneAnswer, "There is only one answer to choose from", at: place,
      help: "Write all answers one after the other, or “[ ]” for something to tick.")
  }
}
