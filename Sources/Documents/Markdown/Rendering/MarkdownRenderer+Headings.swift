import Diagnostics

/// Headings, their anchors and the outline.
extension MarkdownRenderer {
  /// Writes a heading and adds it to the outline.
  mutating func renderHeading(_ index: Int) {
    let event = tree.events[index]
    let inlines = inlines(of: index)
    var words = inlines?.words ?? words(ofPlain: index)
    let hasFields = inlines?.items.contains { $0.kind == .mark } ?? false
    if hasFields { words = FieldLabel.cleaned(words) }
    worksheet?.heading = words
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
    if let inlines {
      var places = BlockPlaces(inlines.content, of: event, in: text)
      if hasFields {
        renderRows(of: inlines, at: index, in: .heading, FieldSetting(question: words), &places)
      } else {
        renderInlines(inlines, &places)
      }
    } else {
      renderInlines(ofPlain: index)
    }
    outline.append(Heading(level: level, id: id, text: String(decoding: words, as: UTF8.self)))
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
}
