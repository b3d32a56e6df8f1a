import Model

/// Fills a sheet from the top down, in the look that all sheets of the self-study share.
struct SheetBuilder {
  private(set) var sheet: Worksheet
  /// The row that is written next.
  private(set) var row = 0
  /// How high the row that is being written has to be, in points.
  private var neededHeight = 0.0

  private var lastColumn: Int { sheet.columnWidths.count - 1 }

  init(_ sheet: Worksheet) {
    self.sheet = sheet
  }

  /// A band of color with the sheet's title.
  mutating func addTitle(_ title: String) {
    put(.text(title), 0, .title)
    for column in 1...lastColumn { put(.blank, column, .title) }
    endRow(height: 36)
  }

  /// A line of small print that runs over the columns to its right.
  mutating func addLine(_ text: String) {
    put(.text(text), 0, .explanation)
    endRow(height: 22)
  }

  mutating func addHeading(_ heading: String, in column: Int = 0) {
    put(.text(heading), column, .heading)
    endRow(height: 24)
  }

  mutating func addSpace() { endRow(height: 12) }

  /// Puts a cell into the row that is being written.
  mutating func put(_ content: Cell.Content, _ column: Int, _ style: CellStyle) {
    put(content, column, style, width: sheet.columnWidths[column])
  }

  /// Puts content into one cell that reaches from a column to the last one.
  mutating func putAcross(_ content: Cell.Content, from column: Int, _ style: CellStyle) {
    if column < lastColumn {
      sheet.merged.append(CellRange(row: row, columns: column...lastColumn))
    }
    put(content, column, style, width: sheet.columnWidths[column...].reduce(0, +))
    for blank in column..<lastColumn { put(.blank, blank + 1, style) }
  }

  private mutating func put(
    _ content: Cell.Content, _ column: Int, _ style: CellStyle, width: Double
  ) {
    sheet.cells.append(
      Cell(place: CellPlace(row: row, column: column), content: content, style: style))
    if style.isWrapped {
      let lines = TextLines.count(content.text, width: width)
      neededHeight = max(neededHeight, Double(lines) * style.size * 1.3 + 4)
    }
  }

  /// Ends the row, which gets as high as its text needs if nothing else is said: not every program sees to that.
  mutating func endRow(height: Double = 17) {
    sheet.rowHeights[row] = max(height, neededHeight)
    neededHeight = 0
    row += 1
  }

  /// Passes over rows, which a chart covers.
  mutating func skip(_ rows: Int) { row += rows }

  /// Changes what the sheet does.
  mutating func change(_ body: (inout Worksheet) -> Void) { body(&sheet) }
}

/// How many lines a text takes in a cell.
private enum TextLines {
  /// Counts as if every letter were rather broad, because a line too many does less harm than one too few; `width` is in
  /// widths of a digit.
  static func count(_ text: String, width: Double) -> Int {
    let room = max(1, Int(width * 1.2))
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + lines(of: $1, room)
    }
  }

  private static func lines(of paragraph: Substring, _ room: Int) -> Int {
    var lines = 1
    var used = 0
    for word in paragraph.split(separator: " ") {
      let length = word.count
      if used > 0, used + 1 + length > room {
        lines += 1
        used = 0
      }
      used += used > 0 ? 1 + length : length
      // A word that is longer than the line is broken.
      lines += max(0, used - 1) / room
      used = used > room ? used % room : used
    }
    return lines
  }
}

extension Cell.Content {
  /// What is read in the cell.
  fileprivate var text: String {
    switch self {
    case .blank, .number, .count: ""
    case .text(let text), .link(_, let text): text
    case .formula(_, let shown): shown
    case .titled(let title, let text): "\(title)\n\(text)"
    }
  }
}
