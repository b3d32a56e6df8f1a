import Model

/// A workbook as a value: what its sheets hold, how they look, and what people can do in them.
struct Workbook: Sendable {
  let title: String
  let subject: String
  /// Who made it.
  let author: String
  /// The day that the workbook gives as that of its making, if the site has one.
  let created: ISODate?
  /// Names for ranges of cells: `RatingScale` for `'START HERE'!$A$5:$A$8`.
  var names: [NamedRange] = []
  /// The looks that programs list by name, each with another name; those of cells have these or depart from them.
  var styles: [CellStyle] = []
  var sheets: [Worksheet] = []

  /// A name that formulas and drop-downs can use in the place of a range.
  struct NamedRange: Sendable, Hashable {
    let name: String
    let range: String
  }
}

/// One sheet of a workbook. Everything is locked but the cells whose style says that they are for writing.
struct Worksheet: Sendable {
  let name: SheetName
  let tabColor: SheetColor
  let layout: PrintLayout
  /// In widths of a digit, from the first column on.
  var columnWidths: [Double]
  /// In points, by row from 0; other rows are as high as what is in them.
  var rowHeights: [Int: Double] = [:]
  /// In the order in which they are written.
  var cells: [Cell] = []
  /// Stretches of a row that are one cell.
  var merged: [CellRange] = []
  var dropDowns: [DropDown] = []
  var highlights: [Highlight] = []
  var charts: [BarChart] = []
  /// What stays in sight above and to the left of this cell.
  var frozen: CellPlace?

  /// The last cell that is printed.
  var end: CellPlace {
    CellPlace(row: cells.map(\.place.row).max() ?? 0, column: columnWidths.count - 1)
  }
}

/// How a sheet is printed: always as wide as the paper.
struct PrintLayout: Sendable, Hashable {
  let paper: SiteConfiguration.Paper
  let isLandscape: Bool
  /// What stands at the foot of every page, to the left of the page's number.
  let footer: String
  /// Rows that stand at the top of every page.
  var repeatedRows: ClosedRange<Int>?
}

/// One cell: where it is, what it holds and how it looks.
struct Cell: Sendable, Hashable {
  let place: CellPlace
  let content: Content
  let style: CellStyle

  /// What a cell holds.
  enum Content: Sendable, Hashable {
    case blank
    case text(String)
    /// A few words in bold, and more below them.
    case titled(String, text: String)
    case number(Int)
    /// A formula without its equals sign, and what programs show that don't calculate it.
    case formula(String, shown: String)
    /// The same for a formula that gives a number.
    case count(String, shown: Int)
    case link(to: String, text: String)
  }
}

/// Cells in which one of the texts of a range can be chosen.
struct DropDown: Sendable, Hashable {
  let range: CellRange
  /// The name or range of the texts.
  let source: String
  /// At most 32 characters.
  let title: String
  /// What is shown at the cell, at most 255 characters.
  let prompt: String
  /// What is said when anything else is written.
  let refusal: String
}

/// Cells that get another color while a formula holds, which is written for the first of them.
struct Highlight: Sendable, Hashable {
  let range: CellRange
  let formula: String
  let fill: SheetColor
}

/// A chart of horizontal bars.
struct BarChart: Sendable, Hashable {
  let title: String
  /// What it shows, for those who don't see it.
  let description: String
  let place: CellPlace
  /// In pixels at 96 a inch.
  let width: Int
  let height: Int
  let categories: CellRange
  let values: CellRange
  let sheet: SheetName
  let axis: ClosedRange<Int>
  let color: SheetColor
}
