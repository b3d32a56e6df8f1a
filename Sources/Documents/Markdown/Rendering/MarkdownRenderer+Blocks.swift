/// Paragraphs, headings, code, lists and lines.
extension MarkdownRenderer {
  /// Writes a paragraph, with the tick box of a task or without the marker of an alert.
  mutating func renderParagraph(_ index: Int) {
    let parent = isFirstChild(index) ? open.last : nil
    let signs = signs(of: index)
    if parent?.alert == nil, parent?.task == nil, isPlain(index, signs) {
      renderPlainParagraph(index)
      return
    }
    var inlines = InlineList(tree, block: index, signs: signs)
    var places = BlockPlaces(inlines.content, of: tree.events[index], in: text)
    if let alert = parent?.alert { inlines.removeMarker(endingAt: alert.markerEnd) }
    let task = parent?.task
    if let task { inlines.removeMarker(endingAt: task.markerEnd) }
    guard !inlines.items.isEmpty || task != nil else { return }
    let isBare = isBareParagraph(index)
    if !isBare {
      startLine()
      append("<p>")
    }
    if let task {
      appendTask(task, isNamed: !inlines.items.isEmpty)
      if !inlines.items.isEmpty { renderInlines(inlines, &places) }
      append("</label>")
    } else {
      renderInlines(inlines, &places)
    }
    appendWayBackAtEnd(of: index)
    if !isBare { append("</p>\n") }
  }

  private mutating func renderPlainParagraph(_ index: Int) {
    guard !isEmpty(plain: index) else { return }
    let isBare = isBareParagraph(index)
    if !isBare {
      startLine()
      append("<p>")
    }
    renderInlines(ofPlain: index)
    appendWayBackAtEnd(of: index)
    if !isBare { append("</p>\n") }
  }

  private func isFirstChild(_ index: Int) -> Bool {
    open.last.map { $0.index + 1 == index } ?? false
  }

  /// Whether a paragraph has no tags of its own: in tight lists, and in a line that holds nothing else.
  private func isBareParagraph(_ index: Int) -> Bool {
    guard let parent = open.last else { return false }
    if parent.kind == .document {
      return options.role == .line && index == 1
        && tree.events[index].partner + 1 == tree.events[0].partner
    }
    return parent.kind == .item && open.count >= 2 && open[open.count - 2].flag
  }

  /// Writes a block of code with its language.
  mutating func renderCodeBlock(_ event: SyntaxEvent) {
    startLine()
    append("<pre><code")
    let language = tree.pool[event.detail].prefix { $0 != 0x20 && $0 != 0x09 }
    if !language.isEmpty {
      append(" class=\"language-")
      html.appendEscaped(language)
      append("\"")
    }
    append(">")
    html.appendEscaped(tree.pool, event.literal)
    append("</code></pre>\n")
  }

  /// Writes a rule, or a line to write on where ten underscores or more were typed.
  mutating func renderThematicBreak(_ event: SyntaxEvent) {
    startLine()
    let signs = text.bytes[firstLine(of: event)].count { $0 == UInt8(ascii: "_") }
    append(signs >= 10 ? "<hr class=\"writing-line\">\n" : "<hr>\n")
  }

  // MARK: Lists

  /// Writes the beginning of a list.
  mutating func beginList(_ index: Int) {
    startLine()
    let start = tree.events[index].value
    let hasTasks = holdsTask(index)
    append(start < 0 ? "<ul" : "<ol")
    if start > 1 || start == 0 {
      append(" start=\"")
      html.append(String(start))
      append("\"")
    }
    append(hasTasks ? " class=\"task-list\">\n" : ">\n")
  }

  private func holdsTask(_ list: Int) -> Bool {
    var item = list + 1
    while item < tree.events[list].partner {
      if task(ofItem: item) != nil { return true }
      item = tree.events[item].partner + 1
    }
    return false
  }

  /// Writes the beginning of a list item.
  mutating func beginItem(_ index: Int, _ task: TaskMarker?) {
    startLine()
    append(task == nil ? "<li>" : "<li class=\"task-list-item\">")
  }

  private mutating func appendTask(_ task: TaskMarker, isNamed: Bool) {
    append("<label><input type=\"checkbox\" disabled")
    if task.isDone { append(" checked") }
    append(isNamed ? "> " : " aria-label=\"Tick box\">")
  }

  /// The tick box at the beginning of an item, if it has one.
  func task(ofItem index: Int) -> TaskMarker? {
    let first = tree.events[index + 1]
    guard first.kind == .paragraph, !first.isExit else { return nil }
    let marker = TaskMarker(tree.pool[first.detail])
    // A bracket that begins a link is no tick box.
    guard marker != nil, tree.events[index + 2].kind == .text else { return nil }
    return marker
  }
}
