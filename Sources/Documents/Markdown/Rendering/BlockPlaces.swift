/// Where the content of one block stands in the text, or at least on which line; found out when somebody asks.
struct BlockPlaces {
  private enum Block {
    /// A paragraph, a heading or a block of HTML.
    case lines(SyntaxEvent)
    /// A cell of a table: the number of the cell, and where its row starts if that is known.
    case cell(Int, column: Int?)
  }

  private let block: Block
  private let content: [UInt8]
  private let text: MarkdownText
  /// The line that stands for all places if they are not known.
  private let line: Int
  private var placement: ContentPlacement?
  private var hasSearched = false

  /// The places of a paragraph, a heading or a block of HTML.
  init(_ content: [UInt8], of block: SyntaxEvent, in text: MarkdownText) {
    self.block = .lines(block)
    self.content = content
    self.text = text
    line = min(max(0, block.line - 1), text.lineStarts.count - 1)
  }

  /// The places of a cell: its number and that of its line count from 0, and the column where the row starts, if it is
  /// known, from 1.
  init(_ content: [UInt8], ofCell cell: Int, line: Int, column: Int?, in text: MarkdownText) {
    block = .cell(cell, column: column)
    self.content = content
    self.text = text
    self.line = line
  }

  /// Where a stretch of the content stands in the text.
  mutating func textRange(_ range: Range<Int>, isPlaced: Bool = true) -> Range<Int> {
    if !hasSearched {
      hasSearched = true
      placement = find()
    }
    guard let placement, isPlaced else { return text.line(line) }
    return placement.textRange(range, in: text)
  }

  private func find() -> ContentPlacement? {
    switch block {
    case .lines(let event): ContentPlacement(content, of: event, in: text)
    case .cell(let cell, let column):
      ContentPlacement(content, inCell: cell, ofLine: line, column: column, in: text)
    }
  }
}
