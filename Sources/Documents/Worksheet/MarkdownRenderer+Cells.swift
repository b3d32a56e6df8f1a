/// The cells of a table on a worksheet.
extension MarkdownRenderer {
  /// Writes what stands in a cell if that is a field or has fields; false if not.
  mutating func renderFields(ofCell index: Int, number: Int, in row: OpenBlock, _ table: OpenBlock)
    -> Bool
  {
    guard worksheet != nil, !row.flag else { return false }
    let event = tree.events[index]
    let isEmpty = event.partner <= index + 1
    guard isEmpty || signs(of: index).hasFields else { return false }
    let inlines = InlineList(tree, block: index, signs: signs(of: index))
    guard isEmpty || inlines.items.contains(where: { $0.kind == .mark }) else { return false }
    let place = placeOfRow(row, in: table)
    var places = BlockPlaces(
      inlines.content, ofCell: number, line: place.line, column: place.column, in: text)
    let setting = FieldSetting(
      cell: headers(ofCell: number, in: row, table), question: worksheet?.heading ?? [])
    if isEmpty {
      let place = setting.cell.isEmpty ? places.textRange(0..<0) : 0..<0
      let field = addField(.cell, named: setting.cell, isLabelledByText: false, at: place)
      appendField(field)
    } else {
      renderRows(of: inlines, at: index, in: .bare, setting, &places)
    }
    return true
  }

  /// What the row and the column of a cell are called.
  private mutating func headers(
    ofCell number: Int, in row: OpenBlock, _ table: OpenBlock
  ) -> [UInt8] {
    let heads = heads(of: table.index)
    let column = number < heads.count ? heads[number] : []
    var name = number > 0 ? head(ofRow: row.index) : []
    if !name.isEmpty, !FieldLabel.hasLetter(name), let first = heads.first, !first.isEmpty {
      name = first + [0x20] + name
    }
    if name.isEmpty {
      guard !column.isEmpty, table.childCount > 2 || hasAnotherRow(row, table) else {
        return column
      }
      return options.words(
        .row, ["column": column, "number": Array(String(table.childCount - 1).utf8)])
    }
    return column.isEmpty ? name : FieldLabel.cleaned(name + Array(": ".utf8) + column)
  }

  private func hasAnotherRow(_ row: OpenBlock, _ table: OpenBlock) -> Bool {
    tree.events[row.index].partner + 1 < tree.events[table.index].partner
  }

  private mutating func heads(of table: Int) -> [[UInt8]] {
    if let known = worksheet?.heads, known.table == table { return known.words }
    var words: [[UInt8]] = []
    let row = table + 1
    var cell = row + 1
    while cell < tree.events[row].partner {
      words.append(self.words(ofCell: cell))
      cell = tree.events[cell].partner + 1
    }
    worksheet?.heads = (table, words)
    return words
  }

  private mutating func head(ofRow row: Int) -> [UInt8] {
    if let known = worksheet?.rowHead, known.row == row { return known.words }
    let words = words(ofCell: row + 1)
    worksheet?.rowHead = (row, words)
    return words
  }

  private func words(ofCell cell: Int) -> [UInt8] {
    FieldLabel.cleaned(InlineList(tree, block: cell, signs: signs(of: cell)).words)
  }
}
