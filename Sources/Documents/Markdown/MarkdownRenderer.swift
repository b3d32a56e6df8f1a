import Diagnostics

/// Renders the steps through a Markdown tree to prose, reporting what an author should mend on the way.
struct MarkdownRenderer {
  let tree: MarkdownTree
  let text: MarkdownText
  let options: MarkdownOptions
  let lines: MarkdownLines

  var output = ProseBuilder()
  var outline: [Heading] = []
  var bag = DiagnosticBag()
  /// The step being rendered.
  var position = 0

  /// Where in the text to look for the next link, reference or tag: things are found in order, block by block.
  var searchStart = 0
  var headingIDs: [String: Int] = [:]
  var lastHeadingLevel = 1
  var footnotes = FootnoteNumbers()
  /// Whether each open quotation is a highlighted note.
  var quoteIsAlert: [Bool] = []
  /// The links whose words are being rendered.
  var openLinks: [OpenLink] = []
  private var isInTableBody = false

  init(tree: MarkdownTree, text: MarkdownText, options: MarkdownOptions) {
    self.tree = tree
    self.text = text
    self.options = options
    lines = MarkdownLines(text.bytes)
  }

  mutating func render() {
    while position < tree.steps.count {
      let step = tree.steps[position]
      position += 1
      guard output.count <= outputLimit else {
        reportOutput()
        return
      }
      render(step)
    }
    finishFootnotes()
    if options.role == .line { output.dropOnlyParagraph() }
  }

  /// Markup is at most some times as long as what it marks up, in bytes.
  private var outputLimit: Int { 65_536 + 32 * text.bytes.count }

  private mutating func reportOutput() {
    bag.report(
      .markdownTooComplex, "The text becomes a page many times its own length",
      at: place(nil), help: "Simplify it, for example by splitting it.")
  }

  /// The text of a leaf, or the address of a link.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { tree.pool[range] }

  /// The step at an offset from the one being rendered.
  func step(after offset: Int) -> MarkdownTree.Step? {
    let index = position + offset
    return index < tree.steps.count ? tree.steps[index] : nil
  }

  /// Remembers where a block starts, so that what it holds is looked for from there on.
  mutating func enterBlock(_ step: MarkdownTree.Step) {
    guard !step.isExit, step.line > 0 else { return }
    searchStart = max(searchStart, lines.start(of: step.line))
  }

  /// How far ahead things are looked for, in bytes; without a bound, a text full of escapes would take for ever.
  private static let searchLength = 16_384

  /// Finds what the author wrote, from the last thing found on; nil when escapes make it look different.
  mutating func find(_ words: some Collection<UInt8>) -> Range<Int>? {
    let end = min(searchStart + Self.searchLength, text.bytes.count)
    guard !words.isEmpty,
      let found = text.bytes.firstRange(of: words, from: searchStart, upTo: end)
    else { return nil }
    searchStart = found.upperBound
    return found
  }

  /// A stretch of the text as a place in its file.
  func place(_ range: Range<Int>?) -> SourceRange {
    text.file.range(text.fileRange(range ?? searchStart..<min(searchStart + 1, text.bytes.count)))
  }

  // MARK: - Blocks

  private mutating func render(_ step: MarkdownTree.Step) {
    switch step.kind {
    case .paragraph:
      if step.isExit, endsFootnote { renderWayBack() }
      element("p", step)
    case .tightParagraph: enterBlock(step)
    case .heading: renderHeading(step)
    case .blockQuote: renderQuote(step)
    case .bulletList:
      element(isTaskList(step) ? "ul class=\"task-list\"" : "ul", step, breaksInside: true)
    case .orderedList: renderOrderedList(step)
    case .item: element("li", step)
    case .taskItem: renderTaskItem(step)
    case .table: renderTable(step)
    case .tableHeader: renderRow(step, isHeader: true)
    case .tableRow: renderRow(step, isHeader: false)
    case .headerCell: renderCell(step, "th")
    case .cell: renderCell(step, "td")
    case .codeBlock: renderCodeBlock(step)
    case .htmlBlock: renderHTML(step, isBlock: true)
    case .thematicBreak: renderBreak(step)
    case .footnoteDefinition: renderFootnoteDefinition(step)
    case .text, .softBreak, .lineBreak, .code, .inlineHTML, .footnoteReference, .emphasis, .strong,
      .strikethrough, .link, .image:
      renderInline(step)
    }
  }

  /// An element that holds what comes until its exit.
  private mutating func element(
    _ tag: StaticString, _ step: MarkdownTree.Step, breaksInside: Bool = false
  ) {
    enterBlock(step)
    if step.isExit {
      let name = tag.description.prefix { $0 != " " }
      output.markup("</\(name)>\n")
    } else {
      output.startLine()
      output.markup("<\(tag)>")
      if breaksInside { output.markup("\n") }
    }
  }

  private mutating func renderOrderedList(_ step: MarkdownTree.Step) {
    enterBlock(step)
    guard !step.isExit else {
      output.markup("</ol>\n")
      return
    }
    output.startLine()
    output.markup(step.number == 1 ? "<ol>\n" : "<ol start=\"\(step.number)\">\n")
  }

  private func isTaskList(_ step: MarkdownTree.Step) -> Bool {
    // The closing tag is the same either way.
    !step.isExit && self.step(after: 0)?.kind == .taskItem
  }

  /// A box to tick, with its words as the label.
  private mutating func renderTaskItem(_ step: MarkdownTree.Step) {
    enterBlock(step)
    guard !step.isExit else {
      output.markup("</li>\n")
      return
    }
    output.markup("<li class=\"task-list-item\"><label><input type=\"checkbox\"")
    output.markup(isTicked(step) ? " checked> " : "> ")
    if let paragraph = self.step(after: 0),
      paragraph.kind == .tightParagraph || paragraph.kind == .paragraph
    {
      position += 1
      enterBlock(paragraph)
      while let next = self.step(after: 0), next.kind != paragraph.kind {
        position += 1
        render(next)
      }
      position += 1
    }
    output.markup("</label>")
  }

  /// cmark also takes a cross later in the line for the one in the box, so the box itself is looked at.
  private func isTicked(_ step: MarkdownTree.Step) -> Bool {
    guard step.number == 1,
      let box = text.bytes[lines.range(of: step.line)].firstIndex(of: UInt8(ascii: "["))
    else { return false }
    return text.bytes[box...].dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
  }

  private mutating func renderCodeBlock(_ step: MarkdownTree.Step) {
    enterBlock(step)
    output.startLine()
    let language = bytes(step.extra).prefix { $0 != 0x20 && $0 != 0x09 }
    if language.isEmpty {
      output.markup("<pre><code>")
    } else {
      output.markup("<pre><code class=\"language-")
      output.text(language)
      output.markup("\">")
    }
    output.text(bytes(step.text))
    output.markup("</code></pre>\n")
  }

  /// A rule; one of ten underscores or more is a line to write on.
  private mutating func renderBreak(_ step: MarkdownTree.Step) {
    enterBlock(step)
    let line = lines.range(of: step.line)
    let underscores = text.bytes[line].count { $0 == UInt8(ascii: "_") }
    output.startLine()
    output.markup(underscores >= 10 ? "<hr class=\"writing-line\">\n" : "<hr>\n")
  }

  // MARK: - Tables

  private mutating func renderTable(_ step: MarkdownTree.Step) {
    enterBlock(step)
    if step.isExit {
      output.markup(isInTableBody ? "</tbody>\n</table></div>\n" : "</table></div>\n")
      isInTableBody = false
    } else {
      output.startLine()
      output.markup("<div class=\"table-wrap\"><table>\n")
    }
  }

  private mutating func renderRow(_ step: MarkdownTree.Step, isHeader: Bool) {
    switch (isHeader, step.isExit) {
    case (true, false): output.markup("<thead>\n<tr>\n")
    case (true, true): output.markup("</tr>\n</thead>\n")
    case (false, false):
      if !isInTableBody { output.markup("<tbody>\n") }
      isInTableBody = true
      output.markup("<tr>\n")
    case (false, true): output.markup("</tr>\n")
    }
  }

  private mutating func renderCell(_ step: MarkdownTree.Step, _ name: String) {
    guard !step.isExit else {
      output.markup("</\(name)>\n")
      return
    }
    let scope = name == "th" ? " scope=\"col\"" : ""
    let alignment =
      switch UInt8(truncatingIfNeeded: step.number) {
      case UInt8(ascii: "r"): " class=\"align-right\""
      case UInt8(ascii: "c"): " class=\"align-center\""
      default: ""
      }
    output.markup("<\(name)\(scope)\(alignment)>")
  }
}

extension ProseBuilder {
  /// Takes away the tags of a single paragraph.
  mutating func dropOnlyParagraph() {
    let start = Array("<p>".utf8)
    let end = Array("</p>\n".utf8)
    let html = prose.html
    guard html.starts(with: start), html.suffix(end.count).elementsEqual(end),
      html.firstRange(of: start, from: start.count) == nil
    else { return }
    unwrap(start.count, end.count)
  }
}

extension [UInt8] {
  /// The first place at which some bytes stand, from an offset on and before another.
  func firstRange(
    of words: some Collection<UInt8>, from start: Int, upTo limit: Int? = nil
  ) -> Range<Int>? {
    let end = limit ?? count
    guard let first = words.first, start <= end else { return nil }
    let length = words.count
    var index = start
    while index + length <= end {
      guard let candidate = self[index..<end].firstIndex(of: first), candidate + length <= end
      else { return nil }
      if self[candidate..<candidate + length].elementsEqual(words) {
        return candidate..<candidate + length
      }
      index = candidate + 1
    }
    return nil
  }
}
