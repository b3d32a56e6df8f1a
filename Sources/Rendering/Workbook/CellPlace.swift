/// A cell of a sheet by row and column, both from 0.
struct CellPlace: Sendable, Hashable {
  let row: Int
  let column: Int

  /// The place as formulas write it: `B4`.
  var reference: String { "\(Self.letters(of: column))\(row + 1)" }

  /// The same for formulas that are moved: `$B$4`.
  var fixedReference: String { "$\(Self.letters(of: column))$\(row + 1)" }

  /// A, …, Z, AA, …
  private static func letters(of column: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(of: column / 26 - 1) + last
  }
}

/// A rectangle of cells.
struct CellRange: Sendable, Hashable {
  let first: CellPlace
  let last: CellPlace

  /// One column between two rows, both included.
  init(column: Int, rows: ClosedRange<Int>) {
    first = CellPlace(row: rows.lowerBound, column: column)
    last = CellPlace(row: rows.upperBound, column: column)
  }

  /// One row between two columns, both included.
  init(row: Int, columns: ClosedRange<Int>) {
    first = CellPlace(row: row, column: columns.lowerBound)
    last = CellPlace(row: row, column: columns.upperBound)
  }

  /// From one corner to the other.
  init(_ first: CellPlace, _ last: CellPlace) {
    self.first = first
    self.last = last
  }

  /// The range as formulas write it: `$B$4:$B$9`.
  var fixedReference: String { "\(first.fixedReference):\(last.fixedReference)" }
}
