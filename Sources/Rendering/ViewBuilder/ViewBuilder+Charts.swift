import Diagnostics
import Model
import Mustache

/// The charts of measures, and the tables that say the same.
extension ViewBuilder {
  /// The chart of a measure; nil when it has no results yet.
  func chart(_ measure: Measure, _ number: Int) -> ChartView? {
    guard let series = graph.series(of: number) else { return nil }
    let chart = measure.chart(of: series)
    let unit = ValueUnit(measure.unit, isShare: series.hasFractions)
    let words = ChartWords(
      chart: chart, unit: unit, direction: measure.direction, minimumCount: measure.minimumCount)
    let events = events(of: number, within: chart)
    let entry = graph.entry(number)
    let content = ChartContent(
      id: "chart", title: entry.common.title, description: words.sentences.joined(separator: " "),
      unit: unit, illustration: measure.isIllustration ? ChartWords.illustration : nil,
      events: events.compactMap { event in event.date.map { ($0, event.number) } })
    return ChartView(
      wide: RunChartPicture.draw(chart, content, .wide),
      narrow: RunChartPicture.draw(chart, content, .narrow), sentences: words.sentences,
      rules: "\(chart.rules.name.capitalizedFirst): \(chart.rules.meaning)",
      phases: phases(measure, number), events: events.map(\.view),
      hasMarks: !chart.signals.isEmpty,
      limits: limitsChart(measure, number, series, unit, content),
      table: table(chart, unit), dataURL: address.url(.results(of: entry.id)))
  }

  /// The same points with limits, below a run chart that has enough of them.
  private func limitsChart(
    _ measure: Measure, _ number: Int, _ series: Series, _ unit: ValueUnit, _ content: ChartContent
  ) -> LimitsChartView? {
    guard !measure.ruleSet.hasLimits else { return nil }
    let chart = measure.chart(of: series, by: .nhs)
    guard let last = chart.phases.last?.limits, !last.areTrial else { return nil }
    let words = ChartWords(
      chart: chart, unit: unit, direction: measure.direction, minimumCount: measure.minimumCount)
    let own = ChartContent(
      id: "limits", title: "\(content.title), with limits",
      description: words.sentences.joined(separator: " "), unit: unit,
      illustration: content.illustration, events: content.events)
    return LimitsChartView(
      wide: RunChartPicture.draw(chart, own, .wide),
      narrow: RunChartPicture.draw(chart, own, .narrow), sentences: words.sentences,
      rules: "\(chart.rules.name.capitalizedFirst): \(chart.rules.meaning)")
  }

  // MARK: - What happened when

  /// A test of change that used the measure, with the number that it has in the chart.
  private struct Event {
    let date: ISODate?
    let number: Int
    let view: ChartEventView
  }

  private func events(of measure: Int, within chart: RunChart) -> [Event] {
    let tests = graph.backlinks(of: measure).compactMap {
      link -> (number: Int, date: ISODate?)? in
      guard !link.isMention, !graph.isRetired(link.source),
        case .cycle(let cycle) = graph.entry(link.source).content
      else { return nil }
      return (link.source, cycle.started)
    }
    let inOrder = tests.sorted {
      ($0.date?.dayNumber ?? .max, $0.number) < ($1.date?.dayNumber ?? .max, $1.number)
    }
    let dates = chart.points.map(\.date)
    return inOrder.enumerated().map { index, test in
      let isInside = test.date.map { date in
        (dates.first.map { $0 <= date } ?? false) && (dates.last.map { date <= $0 } ?? false)
      }
      return Event(
        date: test.date, number: index + 1,
        view: ChartEventView(
          number: index + 1, date: test.date.map(Words.date),
          title: graph.entry(test.number).common.title, url: url(of: test.number),
          isOutside: isInside == false))
    }
  }

  private func phases(_ measure: Measure, _ number: Int) -> [ChartPhaseView] {
    measure.phases.map { phase in
      ChartPhaseView(
        from: phase.from.map(Words.date), why: html(phase.why, in: number),
        heldAfter: phase.heldAfter.map(Words.date))
    }
  }

  // MARK: - The table

  private func table(_ chart: RunChart, _ unit: ValueUnit) -> ChartTableView {
    let hasCounts = chart.points.contains {
      if case .shown(_, let count?) = $0.state { count > 0 } else { false }
    }
    let hasNotes = chart.points.contains { $0.note != nil }
    let dates = ChartDates(chart.points.map(\.date))
    var marks = [[String]](repeating: [], count: chart.points.count)
    for signal in chart.signals {
      for index in signal.points { marks[chart.shown[index]].append(ChartWords.mark(of: signal)) }
    }
    return ChartTableView(
      hasCounts: hasCounts, hasNotes: hasNotes, hasMarks: marks.contains { !$0.isEmpty },
      rows: chart.points.enumerated().map { number, point in
        ChartRowView(
          date: dates.text(point.date), dateISO: point.date.description,
          value: ChartWords.value(of: point, in: chart, unit),
          count: ChartWords.count(of: point), marks: marks[number].joined(separator: ", "),
          note: point.note ?? "")
      })
  }
}
