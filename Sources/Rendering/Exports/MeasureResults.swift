import Model

/// The results of measures as files for spreadsheets, with the same points hidden as in the charts.
enum MeasureResults {
  /// A file for each measure that has results.
  static func files(_ graph: SiteGraph) -> [RenderedFile] {
    graph.contents.list(of: .measure).compactMap { file(of: $0, in: graph) }
  }

  /// The file of one measure; nil when it has no results.
  static func file(of number: Int, in graph: SiteGraph) -> RenderedFile? {
    guard case .measure(let measure) = graph.entries[number].content,
      let series = graph.series(of: number)
    else { return nil }
    return RenderedFile(
      path: Route.results(of: graph.entries[number].id).outputPath,
      bytes: table(measure, series).bytes)
  }

  private static func table(_ measure: Measure, _ series: Series) -> CSVTable {
    let chart = measure.chart(of: series)
    let unit = ValueUnit(measure.unit, isShare: series.hasFractions).name
    var table = CSVTable(
      columns: ["date", "value", "unit", "n", "status", "note", "illustration"])
    for point in chart.points {
      var (value, status) = ("", "shown")
      switch point.state {
      case .shown(let number, _): value = FixedPoint.text(number, decimals: chart.decimals)
      case .hidden: status = "hidden: fewer than \(measure.minimumCount)"
      case .missing: status = "not collected"
      }
      table.append([
        .plain(point.date.description), .plain(value.replacing("−", with: "-")), .text(unit),
        .plain(ChartWords.count(of: point)), .text(status), .text(point.note ?? ""),
        .text(measure.isIllustration ? "yes: made-up numbers" : "no"),
      ])
    }
    return table
  }
}
