import Model

/// The sheet of a dimension: each of its standards with room for a rating and for what follows from it.
extension SelfStudyWorkbook {
  /// The columns of the sheet, in order.
  enum Column: Int, CaseIterable {
    case code, standard, indicators, rating, evidence, notes, smallChange, longerPlan

    /// In widths of a digit.
    var width: Double {
      switch self {
      case .code: 6
      case .standard: 29
      case .indicators: 38
      case .rating: 15
      case .evidence, .notes, .smallChange, .longerPlan: 22
      }
    }
  }

  /// The row of the first standard; above it are the title, a line and the headings.
  static let firstStandardRow = 3

  /// The cells in which a dimension's standards are rated.
  func ratings(of dimension: StudiedDimension) -> CellRange {
    let first = Self.firstStandardRow
    return CellRange(
      column: Column.rating.rawValue, rows: first...(first + dimension.standards.count - 1))
  }

  func sheet(_ dimension: StudiedDimension, _ name: SheetName) -> Worksheet {
    var builder = SheetBuilder(
      Worksheet(
        name: name, tabColor: .link, layout: layout(isLandscape: true, repeatedRows: 2...2),
        columnWidths: Column.allCases.map(\.width)))
    builder.addTitle(dimension.label)
    builder.addLine(
      "Rate what you do today, not what you plan. The levels are explained below the table.")
    addHeader(to: &builder)
    for standard in dimension.standards { add(standard, to: &builder) }
    builder.addSpace()
    addLevels(to: &builder)
    builder.addSpace()
    addNotice(
      to: &builder, labelColumn: Column.standard.rawValue, textColumn: Column.indicators.rawValue)
    let ratings = ratings(of: dimension)
    builder.change { sheet in
      sheet.frozen = CellPlace(row: Self.firstStandardRow, column: Column.indicators.rawValue)
      sheet.dropDowns = [dropDown(ratings)]
      sheet.highlights = highlights(ratings, rating: "$\(ratings.first.reference)")
    }
    return builder.sheet
  }

  /// Colors for the cells of a range that follow from the rating in a cell of the same row.
  func highlights(_ range: CellRange, rating: String) -> [Highlight] {
    levels.indices.map { index in
      Highlight(
        range: range, formula: "\(rating)=INDEX(\(Self.scaleName),\(index + 1))",
        fill: color(ofLevel: index))
    }
  }

  private func addHeader(to builder: inout SheetBuilder) {
    let study = framework.selfStudy
    for column in Column.allCases {
      let content: Cell.Content =
        switch column {
        case .code: .text("Code")
        case .standard: .text("Standard")
        case .indicators: .text("What one can see or count")
        case .rating: .text("Your rating")
        case .evidence: .titled("Evidence", text: study.evidence)
        case .notes: .titled("Notes", text: study.notes)
        case .smallChange: .titled("A small change", text: study.smallChange)
        case .longerPlan: .titled("A longer plan", text: study.longerPlan)
        }
      // A question below a heading is not bold, and the heading is in any case.
      let style: CellStyle =
        if case .titled = content { .tableHeading.regular } else { .tableHeading }
      builder.put(content, column.rawValue, style)
    }
    builder.endRow()
  }

  private func add(_ standard: StudiedStandard, to builder: inout SheetBuilder) {
    for column in Column.allCases {
      switch column {
      case .code:
        builder.put(
          .link(to: standard.address, text: standard.code), column.rawValue, .link.bordered)
      case .standard:
        builder.put(
          .titled(standard.title, text: standard.statement), column.rawValue, .tableText)
      case .indicators:
        builder.put(
          .text(standard.indicators.map { "• \($0)" }.joined(separator: "\n")), column.rawValue,
          .tableText)
      case .rating: builder.put(.blank, column.rawValue, .input.bold)
      case .evidence, .notes, .smallChange, .longerPlan:
        builder.put(.blank, column.rawValue, .input)
      }
    }
    builder.endRow()
  }

  private func addLevels(to builder: inout SheetBuilder) {
    builder.addHeading("What the levels mean", in: Column.standard.rawValue)
    for (index, level) in levels.enumerated() {
      builder.put(
        .text(level.choice), Column.standard.rawValue, .tableText.bold.filled(color(ofLevel: index))
      )
      builder.putAcross(.text(level.descriptor), from: Column.indicators.rawValue, .tableText)
      builder.endRow()
    }
  }

  private func dropDown(_ range: CellRange) -> DropDown {
    let choices = levels.map(\.choice).joined(separator: "\n")
    let isShort = choices.utf16.count <= 255
    return DropDown(
      range: range, source: Self.scaleName, title: "Your rating",
      prompt: isShort ? choices : "Choose the level that fits today.",
      refusal: "Choose one of the levels from the list.")
  }
}
