import Diagnostics

/// Raw HTML, which is shown as text unless the site allows it.
extension MarkdownRenderer {
  /// Writes a block of HTML as text, without its comments.
  mutating func renderHTMLBlock(_ event: SyntaxEvent) {
    let literal = Array(tree.pool[event.literal])
    let parts = HTMLComments.visibleParts(of: literal)
    let visible = parts.filter { part in literal[part].contains { $0 > 0x20 } }
    guard let first = visible.first else { return }
    startLine()
    if options.allowsRawHTML {
      html.append(literal[...])
      startLine()
      return
    }
    let start = literal[first].firstIndex { $0 > 0x20 } ?? first.lowerBound
    var places = BlockPlaces(literal, of: event, in: text)
    reportHTML(Array(literal[start..<first.upperBound]), at: start, &places)
    append("<p>")
    let end = visible.last.flatMap { literal[$0].lastIndex { $0 > 0x20 } } ?? start
    for part in visible {
      html.appendEscaped(literal[max(start, part.lowerBound)..<min(end + 1, part.upperBound)])
    }
    append("</p>\n")
  }

  /// Writes a tag within a paragraph; only the first one of a block is reported.
  mutating func renderHTML(
    _ item: Inline, _ inlines: InlineList, _ places: inout BlockPlaces, isReported: inout Bool
  ) {
    let literal = inlines.pool[item.literal]
    guard !literal.starts(with: "<!--".utf8) else { return }
    guard !options.allowsRawHTML else {
      html.append(literal[...])
      return
    }
    html.appendEscaped(literal)
    guard !isReported else { return }
    isReported = true
    reportHTML(Array(literal), at: item.place.lowerBound, &places, isPlaced: inlines.isPlaced)
  }

  private mutating func reportHTML(
    _ literal: [UInt8], at start: Int, _ places: inout BlockPlaces, isPlaced: Bool = true
  ) {
    if literal.starts(with: "<!--".utf8) {
      report(
        .markdownRawHTML, "This comment is never closed, so it is shown as text",
        at: places.textRange(start..<start + 4, isPlaced: isPlaced), help: "End it with “-->”.")
      return
    }
    let end = literal.firstIndex { $0 == UInt8(ascii: ">") || $0 == 0x0A }
    var tag = literal[..<(end ?? literal.count)]
    if let end, literal[end] == UInt8(ascii: ">") { tag = literal[...end] }
    report(
      .markdownRawHTML, "“\(String(decoding: tag, as: UTF8.self))” is HTML and is shown as text",
      at: places.textRange(start..<start + tag.count, isPlaced: isPlaced),
      help: "Use Markdown instead, or write \\< for the sign itself.")
  }
}
