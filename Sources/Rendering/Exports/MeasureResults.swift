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
      bytes: Array(text(measure, series).utf8))
  }

  private static func text(_ measure: Measure, _ series: Series) -> String {
    let chart = measure.chart(of: series)
    let unit = ValueUnit(measure.unit, isShare: series.hasFractions).name
    var text = "date,value,unit,n,status,note,illustration\n"
    for point in chart.points {
      var (value, status) = ("", "shown")
      switch point.state {
      case .shown(let number, _): value = FixedPoint.text(number, decimals: chart.decimals)
      case .hidden: status = "hidden: fewer than \(measure.minimumCount)"
      case .missing: status = "not collected"
      }
      let fields = [
        point.date.description, value.replacing("−", with: "-"), unit, ChartWords.count(of: point),
        status, point.note ?? "", measure.isIllustration ? "yes: made-up numbers" : "no",
      ]
      text += fields.map(quoted).joined(separator: ",") + "\n"
    }
    return text
  }

  /// A field as RFC 4180 has it.
  private static func quoted(_ text: String) -> String {
    text.utf8.contains { ",\"\n".utf8.contains($0) }
      ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
