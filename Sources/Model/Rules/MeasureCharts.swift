import Diagnostics
import Documents

/// A chart has enough points to be judged, its phases come in order, and it isn't read for a trend alone.
enum MeasureCharts: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for number in graph.contents.numbers(of: .measure) {
      let entry = graph.entries[number]
      guard !entry.isRetired, case .measure(let measure) = entry.content else { continue }
      let isInOrder = checkOrder(of: measure, entry, into: &bag)
      guard isInOrder, let file = measure.series, let series = graph.series(of: number) else {
        continue
      }
      let chart = measure.chart(of: series)
      checkPhases(of: measure, entry, chart, into: &bag)
      check(chart, at: entry.range(file.range), into: &bag)
    }
  }

  private static func check(
    _ chart: RunChart, at place: SourceRange, into bag: inout DiagnosticBag
  ) {
    if chart.useful < 10 {
      bag.report(
        .measureFewPoints,
        "The chart has \(chart.useful) points off its middle line, too few to tell a signal from chance",
        at: place,
        help:
          "Go on collecting; ten are enough for a first look. Until then, tell what you see as a story."
      )
    } else if !chart.signals.isEmpty, chart.signals.allSatisfy({ $0.rule == .trend }) {
      bag.report(
        .measureTrendOnly, "The only signal in the chart is a trend", at: place,
        help:
          "Say so with care: such stretches are common in series in which nothing changed. Wait for a shift."
      )
    }
  }

  private static func checkOrder(
    of measure: Measure, _ entry: Entry, into bag: inout DiagnosticBag
  ) -> Bool {
    guard let place = measure.phasesRange else { return true }
    var last: ISODate?
    for (number, phase) in measure.phases.enumerated() {
      var problem: String?
      if number > 0, phase.from == nil {
        problem = "Only the first phase may leave out the day on which it begins"
      } else if let from = phase.from, let last, from <= last {
        problem = "The phase from \(from) begins no later than the one before it"
      } else if let from = phase.from, let held = phase.heldAfter, held < from {
        problem = "The middle line of the phase from \(from) is held before the phase begins"
      }
      if let problem {
        bag.report(
          .measurePhases, problem, at: entry.range(place),
          help: "List the phases from the earliest to the latest.")
        return false
      }
      last = phase.from ?? last
    }
    return true
  }

  private static func checkPhases(
    of measure: Measure, _ entry: Entry, _ chart: RunChart, into bag: inout DiagnosticBag
  ) {
    guard let place = measure.phasesRange else { return }
    for phase in measure.phases {
      let end = measure.phases.compactMap(\.from).first { start in
        phase.from.map { $0 < start } ?? true
      }
      let dates = chart.shown.map { chart.points[$0].date }.filter { date in
        (phase.from.map { $0 <= date } ?? true) && (end.map { date < $0 } ?? true)
      }
      let baseline = dates.filter { date in phase.heldAfter.map { date <= $0 } ?? true }
      guard baseline.isEmpty else { continue }
      let name = phase.from.map { "The phase from \($0)" } ?? "The first phase"
      bag.report(
        .measurePhases,
        dates.isEmpty
          ? "\(name) has no point" : "\(name) has no point before its middle line is held",
        at: entry.range(place), help: "Correct the days, or remove the phase until it has points.")
    }
  }
}
