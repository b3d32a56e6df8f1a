import Model

/// The page about which package serves which standard.
extension ViewBuilder {
  var coverageView: CoverageView {
    let coverage = coverage
    let served = coverage.rows.count { !$0.isGap }
    return CoverageView(
      framework: frameworkView,
      packages: coverage.packages.enumerated().map { column, package in
        CoveragePackageView(
          key: Self.key(ofColumn: column), title: graph.entry(package).common.title,
          url: url(of: package),
          served: coverage.rows.count { !$0.cells[column].isEmpty })
      },
      dimensions: groups(of: coverage.rows),
      gaps: coverage.rows.filter(\.isGap).map { standardLink($0.standard) },
      served: served, standards: coverage.rows.count,
      dataURL: address.url(DataTable.coverage.csvRoute))
  }

  private func groups(of rows: [Coverage.Row]) -> [CoverageDimensionView] {
    graph.dimensions.compactMap { dimension in
      let rows = rows.filter { $0.dimension == dimension }
      guard let first = rows.first else { return nil }
      let entry = graph.entry(dimension)
      return CoverageDimensionView(
        code: entry.code?.text ?? "", title: entry.common.title, url: url(of: dimension),
        columnCount: first.cells.count + 1, rows: rows.map(row))
    }
  }

  private func row(_ row: Coverage.Row) -> CoverageRowView {
    let link = standardLink(row.standard)
    return CoverageRowView(
      code: link.code, title: link.title, url: link.url, isGap: row.isGap,
      cells: row.cells.map(cell))
  }

  private func cell(_ cell: Coverage.Cell) -> CoverageCellView {
    var parts: [String] = []
    if cell.asAWhole { parts.append("the package itself") }
    let counts = [
      (cell.ideas, "idea", "ideas"), (cell.guides, "guide", "guides"),
      (cell.resources, "resource", "resources"),
    ]
    for (count, singular, plural) in counts where count > 0 {
      parts.append(Words.count(count, singular, plural))
    }
    return CoverageCellView(
      count: cell.ideas + cell.guides + cell.resources + (cell.asAWhole ? 1 : 0), parts: parts)
  }

  private func standardLink(_ standard: Int) -> StandardLinkView {
    let entry = graph.entry(standard)
    return StandardLinkView(
      code: entry.code?.text ?? "", title: entry.common.title, url: url(of: standard))
  }

  /// A, B, …, Z, AA, AB, …
  private static func key(ofColumn column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? letter : key(ofColumn: column / 26 - 1) + letter
  }
}
