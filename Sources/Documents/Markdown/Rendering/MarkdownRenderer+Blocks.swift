/// Paragraphs, headings, code, lists and lines.
extension MarkdownRenderer {
  /// Writes a paragraph, with the tick box of a task or without the marker of an alert.
  mutating func renderParagraph(_ index: Int) {
    let parent = isFirstChild(index) ? open.last : nil
    let task = worksheet == nil ? parent?.task : nil
    let signs = signs(of: index)
    if parent?.alert == nil, task == nil, isPlain(index, signs) {
      renderPlainParagraph(index)
      return
    }
    var inlines = InlineList(tree, block: index, signs: signs)
    var places = BlockPlaces(inlines.content, of: tree.events[index], in: text)
    if let alert = parent?.alert { inlines.removeMarker(endingAt: alert.markerEnd) }
    if let task { inlines.removeMarker(endingAt: task.markerEnd) }
    guard !inlines.items.isEmpty || task != nil else { return }
    if signs.hasFields, renderFields(ofParagraph: index, inlines, &places) { return }
    let frame = ParagraphFrame(of: index, words: { inlines.words }, &self)
    if let task {
      appendTask(task, isNamed: !inlines.items.isEmpty)
      if !inlines.items.isEmpty { renderInlines(inlines, &places) }
      append("</label>")
    } else {
      renderInlines(inlines, &places)
    }
    frame.end(&self)
  }

  private mutating func renderPlainParagraph(_ index: Int) {
    guard !isEmpty(plain: index) else { return }
    let words = words(ofPlain: index)
    let frame = ParagraphFrame(of: index, words: { words }, &self)
    renderInlines(ofPlain: index)
    frame.end(&self)
  }

  private func isFirstChild(_ index: Int) -> Bool {
    open.last.map { $0.index + 1 == index } ?? false
  }

  /// Whether a paragraph has no tags of its own: in tight lists, and in a line that holds nothing else.
  func isBareParagraph(_ index: Int) -> Bool {
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

  /// Writes a rule, or the lines to write on that begin here; returns the last event of them.
  mutating func renderThematicBreak(_ index: Int) -> Int {
    if let last = renderWritingLines(index) { return last }
    startLine()
    append("<hr>\n")
    return index
  }

  // MARK: Lists

  /// Writes the beginning of a list.
  mutating func beginList(_ index: Int) {
    beginAnswers(ofList: index)
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
    updateParent { $0.childCount += 1 }
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
    let marker =
      worksheet == nil
      ? TaskMarker(tree.pool[first.detail]) : TaskMarker(box: tree.pool[first.detail])
    // A bracket that begins a link is no tick box.
    guard marker != nil, tree.events[index + 2].kind == .text else { return nil }
    return marker
  }
}
