/// Tables.
extension MarkdownRenderer {
  /// Writes the beginning of a table.
  mutating func beginTable() {
    startLine()
    append("<div class=\"table-wrap\">\n<table>\n")
  }

  /// Writes the beginning of a row.
  mutating func beginRow(isHead: Bool) {
    updateParent { $0.childCount += 1 }
    if isHead {
      append("<thead>\n<tr>\n")
      return
    }
    let isFirst = open.last?.hasBody == false
    updateParent { $0.hasBody = true }
    append(isFirst ? "<tbody>\n<tr>\n" : "<tr>\n")
  }

  /// Writes a cell.
  mutating func renderCell(_ index: Int) {
    guard let row = open.last, open.count >= 2 else { return }
    let table = open[open.count - 2]
    let number = row.childCount
    updateParent { $0.childCount += 1 }
    append(row.flag ? "<th scope=\"col\"" : "<td")
    let alignments = tree.pool[tree.events[table.index].literal]
    if number < alignments.count {
      switch alignments[alignments.startIndex + number] {
      case UInt8(ascii: "r"): append(" class=\"align-right\"")
      case UInt8(ascii: "c"): append(" class=\"align-center\"")
      default: break
      }
    }
    append(">")
    if renderFields(ofCell: index, number: number, in: row, table) {
      append("</td>\n")
      return
    }
    if let inlines = inlines(of: index) {
      let place = placeOfRow(row, in: table)
      var places = BlockPlaces(
        inlines.content, ofCell: number, line: place.line, column: place.column, in: text)
      renderInlines(inlines, &places)
    } else {
      renderInlines(ofPlain: index)
    }
    append(row.flag ? "</th>\n" : "</td>\n")
  }

  /// The line of a row, counted from 0, and where the row starts on it, if that is known.
  func placeOfRow(_ row: OpenBlock, in table: OpenBlock) -> (line: Int, column: Int?) {
    let last = text.lineStarts.count - 1
    guard row.flag else { return (min(last, max(0, tree.events[row.index].line - 1)), nil) }
    let event = tree.events[table.index]
    // Lines of a paragraph can stand above the head; the parser counts them as the table's.
    var line = min(last, max(0, event.line - 1))
    let first = line
    while line < last, !LineScan(text.bytes, range: text.line(line + 1)).isDelimiterRow {
      line += 1
    }
    return (line, line == first ? event.column : nil)
  }
}
