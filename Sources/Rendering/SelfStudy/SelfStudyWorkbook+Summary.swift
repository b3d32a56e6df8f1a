import Model

/// The sheet that calculates itself: counts and means by dimension, and where to find help with each standard.
extension SelfStudyWorkbook {
  /// The columns before those of the levels.
  private enum SummaryColumn {
    static let dimension = 0
    static let standards = 1
    static let rated = 2
    static let firstLevel = 3
  }

  private var levelColumns: ClosedRange<Int> {
    SummaryColumn.firstLevel...(SummaryColumn.firstLevel + levels.count - 1)
  }
  private var meanColumn: Int { levelColumns.upperBound + 1 }

  /// The row of the headings; above it are the title and a line.
  private static let headerRow = 2

  var summarySheet: Worksheet {
    var builder = SheetBuilder(
      Worksheet(
        name: summary, tabColor: .mint, layout: layout(isLandscape: true),
        columnWidths: [40, 11, 9] + levels.map { _ in max(15, 66 / Double(levels.count)) } + [10]))
    builder.addTitle("Summary")
    builder.addLine(
      "These figures follow from what you choose on the other sheets; nothing is typed here.")
    addHeader(to: &builder)
    let rows = builder.row...(builder.row + contents.dimensions.count - 1)
    for (dimension, tab) in zip(contents.dimensions, tabs) { add(dimension, tab, to: &builder) }
    addTotal(of: rows, to: &builder)
    builder.addSpace()
    addChart(of: rows, to: &builder)
    builder.addSpace()
    addHelp(to: &builder)
    builder.addSpace()
    addNotice(to: &builder, labelColumn: 0, textColumn: 1)
    let means = CellRange(column: meanColumn, rows: rows.lowerBound...(rows.upperBound + 1))
    builder.change { sheet in
      sheet.frozen = CellPlace(row: Self.headerRow + 1, column: 0)
      sheet.highlights += meanHighlights(means)
    }
    return builder.sheet
  }

  // MARK: - Figures

  private func addHeader(to builder: inout SheetBuilder) {
    builder.put(.text("Dimension"), SummaryColumn.dimension, .tableHeading)
    builder.put(.text("Standards"), SummaryColumn.standards, .tableHeading.centered)
    builder.put(.text("Rated"), SummaryColumn.rated, .tableHeading.centered)
    for (index, level) in levels.enumerated() {
      builder.put(
        .text(level.choice), SummaryColumn.firstLevel + index,
        .tableHeading.centered.filled(color(ofLevel: index)))
    }
    builder.put(.text("Mean"), meanColumn, .tableHeading.centered)
    builder.endRow()
  }

  private func add(_ dimension: StudiedDimension, _ tab: SheetName, to builder: inout SheetBuilder)
  {
    let ratings = "\(tab.quoted)!\(ratings(of: dimension).fixedReference)"
    builder.put(
      .link(to: "internal:\(tab.quoted)!A1", text: dimension.label), SummaryColumn.dimension,
      .link.bordered)
    builder.put(.number(dimension.standards.count), SummaryColumn.standards, .tableText.centered)
    for column in levelColumns {
      // Compared cell by cell, because COUNTIF would take marks such as ? in a level's name for wildcards.
      let choice = CellPlace(row: Self.headerRow, column: column).fixedReference
      builder.put(
        .count("SUMPRODUCT(--(\(ratings)=\(choice)))", shown: 0), column, .calculation)
    }
    addRatedAndMean(to: &builder, .calculation)
    builder.endRow(height: 20)
  }

  private func addTotal(of rows: ClosedRange<Int>, to builder: inout SheetBuilder) {
    builder.put(.text("All dimensions"), SummaryColumn.dimension, .total.leftAligned)
    for column in [SummaryColumn.standards] + Array(levelColumns) {
      let cells = CellRange(column: column, rows: rows)
      let shown =
        column == SummaryColumn.standards
        ? contents.dimensions.reduce(0) { $0 + $1.standards.count } : 0
      builder.put(
        .count("SUM(\(cells.first.reference):\(cells.last.reference))", shown: shown), column,
        .total)
    }
    addRatedAndMean(to: &builder, .total)
    builder.endRow(height: 20)
  }

  /// How many are rated, and the mean of the ratings; nothing where there are none.
  private func addRatedAndMean(to builder: inout SheetBuilder, _ style: CellStyle) {
    let counts = CellRange(row: builder.row, columns: levelColumns)
    builder.put(
      .count("SUM(\(counts.first.reference):\(counts.last.reference))", shown: 0),
      SummaryColumn.rated, style)
    let rated = CellPlace(row: builder.row, column: SummaryColumn.rated).reference
    let sum = zip(levelColumns, levels).map { column, level in
      "\(CellPlace(row: builder.row, column: column).reference)*\(level.value)"
    }.joined(separator: "+")
    builder.put(
      .formula("IF(\(rated)=0,\"\",(\(sum))/\(rated))", shown: ""), meanColumn,
      style.bold.showing("0.0"))
  }

  /// A mean gets the color of the level that is nearest to it.
  private func meanHighlights(_ means: CellRange) -> [Highlight] {
    let mean = "$\(means.first.reference)"
    return levels.indices.map { index in
      var conditions = ["ISNUMBER(\(mean))"]
      if index > 0 {
        conditions.append("\(mean)*2>=\(levels[index - 1].value + levels[index].value)")
      }
      if index + 1 < levels.count {
        conditions.append("\(mean)*2<\(levels[index].value + levels[index + 1].value)")
      }
      return Highlight(
        range: means, formula: "AND(\(conditions.joined(separator: ",")))",
        fill: color(ofLevel: index))
    }
  }

  private func addChart(of rows: ClosedRange<Int>, to builder: inout SheetBuilder) {
    let height = 110 + 34 * rows.count
    let top = levels.last?.value ?? 1
    builder.change { sheet in
      sheet.charts = [
        BarChart(
          title: "Mean rating by dimension",
          description:
            "Bar chart of the column Mean in the table above: one bar for each dimension, "
            + "from 0 to \(top). A dimension without ratings has no bar.",
          place: CellPlace(row: rows.upperBound + 3, column: 0), width: 760, height: height,
          categories: CellRange(column: SummaryColumn.dimension, rows: rows),
          values: CellRange(column: meanColumn, rows: rows), sheet: summary, axis: 0...top,
          color: .link)
      ]
    }
    // A row is 20 pixels high.
    builder.skip(height / 20 + 2)
  }

  // MARK: - Help

  private func addHelp(to builder: inout SheetBuilder) {
    builder.addHeading("Where to find help")
    let heading = CellStyle.tableHeading.borderless.unwrapped
    builder.put(.text("Standard"), SummaryColumn.dimension, heading)
    builder.put(.text("Your rating"), SummaryColumn.standards, heading)
    builder.put(.blank, SummaryColumn.rated, heading)
    builder.putAcross(.text("On the site"), from: SummaryColumn.firstLevel, heading)
    builder.endRow()
    let first = builder.row
    for (dimension, tab) in zip(contents.dimensions, tabs) {
      for (number, standard) in dimension.standards.enumerated() {
        let rating = ratings(of: dimension).first
        add(
          standard, ratedIn: "\(tab.quoted)!\(rating.moved(down: number).fixedReference)",
          to: &builder)
      }
    }
    let range = CellRange(
      CellPlace(row: first, column: SummaryColumn.dimension),
      CellPlace(row: builder.row - 1, column: SummaryColumn.rated))
    builder.change { sheet in
      sheet.highlights = highlights(
        range, rating: "$\(CellPlace(row: first, column: SummaryColumn.standards).reference)")
    }
  }

  private func add(
    _ standard: StudiedStandard, ratedIn cell: String, to builder: inout SheetBuilder
  ) {
    builder.put(
      .link(to: standard.address, text: "\(standard.code) \(standard.title)"),
      SummaryColumn.dimension,
      .link.bold)
    builder.put(
      .formula("IF(\(cell)=\"\",\"\",\(cell))", shown: ""), SummaryColumn.standards,
      .calculation.borderless.leftAligned.unwrapped)
    if standard.help.isEmpty {
      builder.put(
        .text("Nothing on the site serves it yet."), SummaryColumn.firstLevel,
        .text.unwrapped)
      builder.endRow()
    }
    for help in standard.help {
      builder.putAcross(
        .link(to: help.address, text: "\(help.kindLabel): \(help.title)"),
        from: SummaryColumn.firstLevel, .link)
      builder.endRow()
    }
    if standard.leftOut > 0 {
      builder.putAcross(
        .link(to: standard.address, text: "\(standard.leftOut) more on the page of the standard"),
        from: SummaryColumn.firstLevel, .link)
      builder.endRow()
    }
    builder.addSpace()
  }
}

extension CellPlace {
  fileprivate func moved(down rows: Int) -> CellPlace { CellPlace(row: row + rows, column: column) }
}
