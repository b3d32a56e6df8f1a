import Diagnostics
import Documents

/// A measure's file is there and fits the measure, and every series belongs to a measure.
enum MeasureSeries: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    var used: Set<String> = []
    for number in graph.contents.numbers(of: .measure) {
      let entry = graph.entries[number]
      guard case .measure(let measure) = entry.content, let file = measure.series else { continue }
      let path = entry.seriesPath ?? file.text
      used.insert(path)
      guard graph.seriesFiles.hasFile(path) else {
        reportMissing(path, at: entry.range(file.range), in: graph, into: &bag)
        continue
      }
      guard let series = graph.seriesFiles.series(at: path) else { continue }
      checkPercentages(of: measure, series, path, into: &bag)
      checkCounts(of: measure, entry, series, into: &bag)
    }
    guard graph.isComplete else { return }
    for path in graph.seriesFiles.paths
    where !used.contains(path) && !graph.resolver.isOfDraft(path) {
      bag.report(
        .seriesUnused, "No measure names this file, so its results are shown nowhere",
        at: SourceRange(path: path, bytes: 0..<0),
        help: "Write its name into the field `series` of a measure, or delete it.")
    }
  }

  private static func reportMissing(
    _ path: String, at place: SourceRange, in graph: SiteGraph, into bag: inout DiagnosticBag
  ) {
    guard Series.isSeries(path) else {
      bag.report(
        .linkFile, "A series is a CSV file in \(Series.folder), and this is \(path)", at: place,
        help: "Put the results into a CSV file beside the measure and write its name here.")
      return
    }
    bag.report(
      .linkFile, "There is no file \(path)", at: place,
      help: Suggestion.nearest(to: path, in: graph.seriesFiles.paths)
        .map { "Did you mean “\($0.dropFirst(Series.folder.count))”?" }
        ?? "Put the file there, or remove the field until there are results.")
  }

  private static func checkPercentages(
    of measure: Measure, _ series: Series, _ path: String, into bag: inout DiagnosticBag
  ) {
    guard measure.isPercentage, !series.hasFractions else { return }
    let whole = 100 * FixedPoint.power(series.decimals)
    for point in series.points {
      guard let value = point.value, !(0...whole).contains(value) else { continue }
      bag.report(
        .seriesRange,
        "\(FixedPoint.shortText(value, decimals: series.decimals)) can't be a percentage",
        at: SourceRange(path: path, bytes: point.range),
        help: "Correct the value, or the `unit` of the measure.")
    }
  }

  private static func checkCounts(
    of measure: Measure, _ entry: Entry, _ series: Series, into bag: inout DiagnosticBag
  ) {
    guard let place = measure.minimumCountRange,
      let point = series.points.first(where: { $0.value != nil && $0.count == nil })
    else { return }
    bag.report(
      .measureCountsMissing,
      "The value of \(point.date) doesn't say how many people it is about",
      at: entry.range(place),
      help:
        "Add the number to the column `n`, so that values about fewer than \(measure.minimumCount) can be hidden."
    )
  }
}

extension LinkResolver {
  /// Whether a series lies beside a draft of the same name, which will name it once it is published.
  fileprivate func isOfDraft(_ path: String) -> Bool {
    index.slot(atPath: "\(path.dropLast(3))md").map { index.slots[$0].state == .draft } ?? false
  }
}

extension Measure {
  /// Whether its values are percentages.
  package var isPercentage: Bool {
    ["percent", "%", "per cent"].contains(unit?.lowercased() ?? "")
  }
}
