import Diagnostics

/// Writes the syntax of a piece of Markdown as HTML with holes, and reports what authors should mend.
struct MarkdownRenderer: ~Copyable {
  /// The output may be this many times the input, beyond a free allowance.
  static let maximumGrowth = 16
  /// How many bytes of output are free.
  static let freeOutput = 64 * 1024

  /// What has been reported so far.
  var bag = DiagnosticBag()

  /// The HTML so far.
  var html: ByteBuffer
  /// The holes so far.
  var holes: [ProseHole] = []
  /// What the links and images so far lead to.
  var references: [ProseReference] = []
  /// The headings so far.
  var outline: [Heading] = []
  /// The anchors that are taken.
  var identifiers = HeadingIdentifiers()
  /// The numbers and anchors of the footnotes.
  var footnotes: Footnotes
  /// Where the addresses of links stand that are given elsewhere.
  var definitions: LinkDefinitions
  /// The fields so far; nil where the text is no worksheet.
  var worksheet: OpenWorksheet?

  /// What is rendered.
  let tree: SyntaxTree
  /// The text that it was parsed from.
  let text: MarkdownText
  /// How it is to be read.
  let options: MarkdownOptions

  private let file: SourceFile
  /// The blocks that hold the current one, from the outside in.
  private(set) var open: [OpenBlock] = []

  init(
    _ tree: SyntaxTree, text: MarkdownText, file: SourceFile, options: MarkdownOptions,
    footnotePrefix: String
  ) {
    self.tree = tree
    self.text = text
    self.file = file
    self.options = options
    footnotes = Footnotes(tree, prefix: footnotePrefix)
    definitions = LinkDefinitions(text)
    if options.isWorksheet { worksheet = OpenWorksheet(text) }
    html = ByteBuffer(capacity: text.bytes.count * 3 / 2)
  }

  /// The whole piece.
  mutating func render() -> Markdown {
    for id in footnotes.ids { identifiers.reserve(id) }
    var index = 0
    while index < tree.events.count {
      let event = tree.events[index]
      if event.isExit {
        open.removeLast().end(&self, event)
      } else {
        index = begin(index)
      }
      if worksheet != nil { closeQuestion(at: index) }
      guard
        html.count + (worksheet?.size ?? 0) <= Self.freeOutput + Self.maximumGrowth
          * text.bytes.count
      else {
        reportGrowth(at: event)
        return Markdown(prose: Prose(html: []), outline: [])
      }
      index += 1
    }
    if footnotes.isOpen { append("</ol>\n</section>\n") }
    let htmlCount = html.count
    appendRecords()
    let frame = ProseFrame(
      htmlCount: htmlCount, holes: holes.tight, references: references.tight)
    return Markdown(prose: Prose(bytes: html.bytes(), frame: frame), outline: outline.tight)
  }

  /// Writes the beginning of a block, or the whole of one without other blocks in it; returns its last event so far.
  private mutating func begin(_ index: Int) -> Int {
    let event = tree.events[index]
    switch event.kind {
    case .paragraph: renderParagraph(index)
    case .heading: renderHeading(index)
    case .codeBlock: renderCodeBlock(event)
    case .htmlBlock: renderHTMLBlock(event)
    case .thematicBreak: return renderThematicBreak(index)
    case .tableCell: renderCell(index)
    case .document, .blockQuote, .list, .item, .footnoteDefinition, .table, .tableRow:
      open.append(OpenBlock(begin: index, &self))
      return index
    case .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .link, .image,
      .footnoteReference:
      break
    }
    return event.partner
  }

  /// Changes what is known of the block that holds the current one.
  mutating func updateParent(_ change: (inout OpenBlock) -> Void) {
    guard !open.isEmpty else { return }
    change(&open[open.count - 1])
  }
}

// MARK: - Output

extension MarkdownRenderer {
  /// Appends markup.
  mutating func append(_ text: StaticString) {
    html.append(text: text)
  }

  /// Ends the line unless it is empty.
  mutating func startLine() {
    if let last = html.last, last != 0x0A { html.append(0x0A) }
  }
}

// MARK: - Reports

extension MarkdownRenderer {
  /// Reports a problem at a stretch of the text.
  mutating func report(
    _ id: DiagnosticID, _ message: String, at range: Range<Int>, help: String?
  ) {
    bag.report(id, message, at: file.range(text.fileRange(range)), help: help)
  }

  /// The line on which a block starts, from the block's first column on.
  func firstLine(of block: SyntaxEvent) -> Range<Int> {
    guard block.line > 0, block.line <= text.lineStarts.count else { return 0..<0 }
    let line = text.line(block.line - 1)
    return min(line.upperBound, line.lowerBound + max(0, block.column - 1))..<line.upperBound
  }

  private mutating func reportGrowth(at block: SyntaxEvent) {
    report(
      .markdownTooComplex,
      "The page would grow to more than \(Self.maximumGrowth) times its text",
      at: firstLine(of: block), help: "Simplify the text from here on.")
  }
}
