/// The beginning or the end of a piece of Markdown syntax.
struct SyntaxEvent {
  /// What kind of syntax it is.
  enum Kind: UInt8 {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, html, emphasis, strong, link, image, footnoteReference

    /// Whether it is a block rather than an inline.
    var isBlock: Bool { rawValue < Kind.text.rawValue }
  }

  /// What kind of syntax begins or ends here.
  var kind: Kind

  /// Whether it ends here.
  var isExit = false

  /// Whether a list is tight, a row of a table its head, or whether a block holds links, images or HTML of its own.
  var flag = false

  private var literalExtent = Extent()
  private var detailExtent = Extent()
  private var partnerIndex: Int32 = 0
  private var lineNumber: Int32 = 0
  private var columnNumber: Int32 = 0

  init(kind: Kind, isExit: Bool = false) {
    self.kind = kind
    self.isExit = isExit
  }

  /// The event that ends what begins here; the event itself where there is nothing inside.
  var partner: Int {
    get { Int(partnerIndex) }
    set { partnerIndex = Int32(newValue) }
  }

  /// The line of a block, counted from 1; 0 when it is not known.
  var line: Int {
    get { Int(lineNumber) }
    set { lineNumber = Int32(newValue) }
  }

  /// The column of a block in bytes, counted from 1.
  var column: Int {
    get { Int(columnNumber) }
    set { columnNumber = Int32(newValue) }
  }

  /// A heading's level, the first number of an ordered list (-1 for bullets), the number of a footnote.
  var value = 0

  /// In the pool: the text itself, a link's address, a table's alignments.
  var literal: Range<Int> {
    get { literalExtent.range }
    set { literalExtent.range = newValue }
  }

  /// In the pool: a link's title, a code block's language, the unparsed content of a block with inlines.
  var detail: Range<Int> {
    get { detailExtent.range }
    set { detailExtent.range = newValue }
  }
}
