/// Footnotes, their marks in the text and the ways back.
extension MarkdownRenderer {
  /// Writes the beginning of a footnote, and of the list of footnotes before the first one.
  mutating func beginFootnote() {
    startLine()
    if !footnotes.isOpen {
      footnotes.isOpen = true
      append("<section class=\"footnotes\" aria-label=\"")
      appendEscaped(options.words(.footnotes))
      append("\">\n<ol>\n")
    }
    footnotes.startNext()
    append("<li id=\"")
    html.append(footnotes.noteID(footnotes.current))
    append("\">\n")
  }

  /// Writes the end of a footnote, with the ways back if they are still missing.
  mutating func endFootnote(leadsBack: Bool) {
    if !leadsBack {
      startLine()
      appendWaysBack()
    }
    startLine()
    append("</li>\n")
  }

  /// Writes the mark that leads to a footnote.
  mutating func renderFootnoteMark(_ number: Int) {
    let occurrence = footnotes.countMark(number)
    append("<sup class=\"footnote-ref\"><a href=\"#")
    html.append(footnotes.noteID(number))
    append("\" id=\"")
    html.append(footnotes.markID(number, occurrence))
    append("\" aria-label=\"")
    appendEscaped(options.words(.footnote, ["number": Array(String(number).utf8)]))
    append("\">")
    html.append(String(number))
    append("</a></sup>")
  }

  /// Ends the last paragraph of a footnote with the ways back into the text.
  mutating func appendWayBackAtEnd(of paragraph: Int) {
    guard let parent = open.last, parent.kind == .footnoteDefinition,
      tree.events[paragraph].partner + 1 == tree.events[parent.index].partner
    else { return }
    html.append(0x20)
    appendWaysBack()
    updateParent { $0.leadsBack = true }
  }

  private mutating func appendWaysBack() {
    let number = footnotes.current
    for occurrence in 1...max(1, footnotes.total(number)) {
      if occurrence > 1 { html.append(0x20) }
      append("<a href=\"#")
      html.append(footnotes.markID(number, occurrence))
      append("\" class=\"footnote-backref\" aria-label=\"")
      appendEscaped(
        options.words(
          occurrence > 1 ? .wayBackAgain : .wayBack,
          ["number": Array(String(number).utf8), "place": Array(String(occurrence).utf8)]))
      append("\">↩</a>")
    }
  }

  private mutating func appendEscaped(_ words: [UInt8]) {
    html.appendEscaped(words, words.indices)
  }

  private mutating func append(_ text: String) {
    html.append(text)
  }
}
