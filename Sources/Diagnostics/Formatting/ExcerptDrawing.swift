/// A source line drawn for a terminal of some width, and carets to stand under the part that is meant.
struct ExcerptDrawing {
  /// One character of the line as it is drawn.
  fileprivate struct Cell {
    let text: String
    let width: Int
    let isMarked: Bool
  }

  /// The line, with tabs as spaces; cut to the width around the meant part, with "…" where something was left out.
  let line: String
  /// How far the carets are from the start of the line.
  let caretIndentation: Int
  /// A caret for every column of the meant part, at least one.
  let carets: String

  init(_ excerpt: SourceExcerpt, width: Int) {
    let cells = Self.cells(of: excerpt)
    let shown = Self.window(
      of: cells, width: width, isCut: excerpt.isCutBefore || excerpt.isCutAfter)
    let isCutBefore = shown.lowerBound > 0 || excerpt.isCutBefore
    let isCutAfter = shown.upperBound < cells.count || excerpt.isCutAfter
    let body = cells[shown].map(\.text).joined()
    let text = (isCutBefore ? "…" : "") + body + (isCutAfter ? "…" : "")
    line = String(text.reversed().drop { $0 == " " }.reversed())
    caretIndentation =
      Self.columns(of: cells[shown].prefix { !$0.isMarked }) + (isCutBefore ? 1 : 0)
    let markedColumns = cells[shown].reduce(0) { $0 + ($1.isMarked ? $1.width : 0) }
    carets = String(repeating: "^", count: max(markedColumns, 1))
  }

  private static let tabWidth = 4

  private static func cells(of excerpt: SourceExcerpt) -> [Cell] {
    let start = excerpt.before.unicodeScalars.count
    let end = max(start + excerpt.marked.unicodeScalars.count, start + 1)
    var cells: [Cell] = []
    var scalarOffset = 0
    var column = 0
    for character in excerpt.before + excerpt.marked + excerpt.after {
      let next = scalarOffset + character.unicodeScalars.count
      let isMarked = scalarOffset < end && next > start
      let cell: Cell
      if character == "\t" {
        let width = tabWidth - column % tabWidth
        // A tab that is meant is shown, because it is what the author can't see.
        let text = isMarked && !excerpt.marked.isEmpty ? "→" : " "
        cell = Cell(
          text: text + String(repeating: " ", count: width - 1), width: width, isMarked: isMarked)
      } else {
        let text = String(character).visible
        cell = Cell(text: text, width: text.displayWidth, isMarked: isMarked)
      }
      cells.append(cell)
      column += cell.width
      scalarOffset = next
    }
    if scalarOffset <= start { cells.append(Cell(text: " ", width: 1, isMarked: true)) }
    return cells
  }

  /// The cells that fit: from the start of the line if that shows the meant part, else around it.
  private static func window(of cells: [Cell], width: Int, isCut: Bool) -> Range<Int> {
    if !isCut, columns(of: cells[...]) <= width { return 0..<cells.count }
    // A column on either side is for the sign that something was left out.
    let room = max(width - 2, 1)
    let first = cells.firstIndex(where: \.isMarked) ?? 0
    let last = cells.lastIndex(where: \.isMarked) ?? 0
    let isNearStart = columns(of: cells[...last]) <= room
    let lead = isNearStart ? room : max((room - columns(of: cells[first...last])) / 2, room / 8)
    let start = first - cells[..<first].reversed().fitting(lead)
    let end = start + cells[start...].fitting(room)
    // Near the end of the line there is room for more of what stands before.
    return end < cells.count ? start..<end : (end - cells.reversed().fitting(room))..<end
  }

  private static func columns(of cells: ArraySlice<Cell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }
}

extension Sequence<ExcerptDrawing.Cell> {
  /// How many cells from the first on fit into a number of columns.
  fileprivate func fitting(_ columns: Int) -> Int {
    var used = 0
    return prefix { cell in
      used += cell.width
      return used <= columns
    }.count
  }
}
