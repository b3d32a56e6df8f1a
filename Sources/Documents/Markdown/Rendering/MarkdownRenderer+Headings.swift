import Diagnostics

/// Headings, their anchors and the outline.
extension MarkdownRenderer {
  /// Writes a heading and adds it to the outline.
  mutating func renderHeading(_ index: Int) {
    let event = tree.events[index]
    let inlines = inlines(of: index)
    let content = inlines?.content ?? Array(tree.pool[event.detail])
    var places = BlockPlaces(content, of: event, in: text)
    let words = inlines?.words ?? words(ofPlain: index)
    let level = max(2, event.value)
    checkLevel(event.value, at: firstLine(of: event))
    startLine()
    append("<h")
    html.append(UInt8(0x30 + level))
    let id = options.role == .body ? identifiers.identifier(for: words) : ""
    if !id.isEmpty {
      append(" id=\"")
      html.append(id)
      append("\"")
    }
    append(">")
    let start = html.count
    let markup: [UInt8]?
    if let inlines {
      renderInlines(inlines, &places)
      markup = self.markup(of: inlines, from: start)
    } else {
      renderInlines(ofPlain: index)
      markup = self.markup(ofPlain: index, from: start)
    }
    let end = content.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    outline.append(
      Heading(
        level: level, id: id, text: String(decoding: words, as: UTF8.self),
        html: markup,
        range: text.fileRange(places.textRange(0..<end))))
    append("</h")
    html.append(UInt8(0x30 + level))
    append(">\n")
  }

  private mutating func checkLevel(_ level: Int, at place: Range<Int>) {
    if level == 1 {
      report(
        .markdownTitleHeading, "The title is the page's only main heading", at: place,
        help: "Add a # to this heading, or move its words into the title field.")
    }
    let previous = outline.last?.level ?? (options.role == .body ? 1 : level)
    guard level > previous + 1 else { return }
    let signs = String(repeating: "#", count: previous + 1)
    report(
      .markdownHeadingSkipped,
      "A heading of level \(level) can't follow one of level \(previous)", at: place,
      help: "Start the heading with \(signs), or add the heading in between.")
  }

  /// The words of a plain heading with markup, or nil if they have none.
  private func markup(ofPlain block: Int, from start: Int) -> [UInt8]? {
    let isText = tree.events[block + 1..<max(block + 1, tree.events[block].partner)].allSatisfy {
      $0.kind == .text || $0.kind == .softBreak || $0.kind == .lineBreak
    }
    return isText ? nil : Self.removeLinks(html.bytes(from: start)[...])
  }

  /// The heading's words with markup but without links.
  private func markup(of inlines: InlineList, from start: Int) -> [UInt8]? {
    let isPlain = inlines.items.allSatisfy {
      $0.kind == .text || $0.kind == .softBreak || $0.kind == .lineBreak
    }
    let lacksLabel = inlines.names.contains { !$0.hasLabel }
    guard !isPlain, !lacksLabel else { return nil }
    return Self.removeLinks(html.bytes(from: start)[...])
  }

  /// The HTML without the tags of links, and without marks of footnotes.
  private static func removeLinks(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = html.startIndex
    while index < html.endIndex {
      let rest = html[index...]
      if rest.starts(with: "<a ".utf8) || rest.starts(with: "</a>".utf8) {
        index = (rest.firstIndex(of: UInt8(ascii: ">")) ?? html.endIndex - 1) + 1
      } else if rest.starts(with: "<sup class=\"footnote-ref\">".utf8) {
        let end = rest.indices.first { html[$0...].starts(with: "</sup>".utf8) }
        index = end.map { $0 + "</sup>".utf8.count } ?? html.endIndex
      } else {
        result.append(html[index])
        index += 1
      }
    }
    return result
  }
}
