import Model

/// What a chart shows, in words: the same for its labels, for its description and for the sentences below it.
struct ChartWords {
  let chart: RunChart
  let unit: ValueUnit
  let direction: Measure.Direction
  /// Below how many people values are hidden.
  let minimumCount: Int

  private var dates: ChartDates { ChartDates(chart.points.map(\.date)) }

  /// Everything there is to say, one thought a sentence.
  var sentences: [String] {
    [extent] + [gaps, centers].compactMap { $0 } + verdicts
  }

  // MARK: - What there is

  private var extent: String {
    let shown = chart.shown.map { chart.points[$0].date }
    guard let first = shown.first, let last = shown.last else {
      return "There is no point that can be shown."
    }
    return shown.count == 1
      ? "1 point, \(dates.text(first))."
      : "\(shown.count) points, \(dates.text(from: first, to: last))."
  }

  private var gaps: String? {
    let hidden = chart.hiddenCount
    let missing = chart.points.filter { $0.state == .missing }.map { dates.text($0.date) }
    var sentences: [String] = []
    if hidden > 0 {
      sentences.append(
        "\(Words.count(hidden, "more point is", "more points are")) hidden, being about fewer than \(minimumCount) people; no figure here includes \(hidden == 1 ? "it" : "them")."
      )
    }
    if !missing.isEmpty {
      let when =
        missing.count > 3 ? "\(missing.count) of the points" : Words.list(missing)
      sentences.append("Nothing was collected for \(when).")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private var centers: String? {
    guard !chart.phases.isEmpty else { return nil }
    let name = chart.rules.hasLimits ? "mean" : "median"
    let several = chart.phases.count > 1
    return chart.phases.map { phase in
      let first = chart.points[chart.shown[phase.points.lowerBound]].date
      let last = chart.points[chart.shown[phase.points.upperBound - 1]].date
      var text =
        several
        ? "From \(dates.text(from: first, to: last)) the \(name) is \(center(phase))"
        : "The \(name) is \(center(phase))"
      if phase.baseline < phase.points.count {
        text += ", taken from the first \(phase.baseline) points and held from then on"
      }
      if let limits = phase.limits {
        text += ", with \(limits.areTrial ? "trial limits" : "limits") at "
        text += "\(value(limits.lower)) and \(value(limits.upper))"
      }
      return text + "."
    }.joined(separator: " ")
  }

  private func center(_ phase: ChartPhase) -> String {
    unit.text(Self.number(phase.center, chart))
  }

  private func value(_ value: Double) -> String {
    unit.text(Self.number(value, chart))
  }

  // MARK: - What it means

  private var verdicts: [String] {
    var sentences: [String] = []
    if chart.phases.allSatisfy(\.hasTooFewPoints) {
      let most = chart.phases.map(\.points.count).max() ?? 0
      sentences.append(
        "Too few points to look for signals: the rules need \(chart.rules.fewestPoints) in a row of one phase, and there are \(most)."
      )
      return sentences
    }
    let signals = chart.signals
    sentences += chart.phases.flatMap { phase in phase.signals.map { sentence(of: $0, in: phase) } }
    sentences += chart.phases.compactMap(runs)
    if signals.isEmpty {
      let place = chart.phases.count > 1 ? " within each phase" : ""
      sentences.append(
        "No signal: the points go up and down\(place) as they would if nothing had changed.")
    } else if signals.allSatisfy({ $0.rule == .trend }) {
      sentences.append(
        "A trend alone is weak evidence, as such stretches are common in series in which nothing changed."
      )
    }
    return sentences
  }

  private func sentence(of signal: Signal, in phase: ChartPhase) -> String {
    let name = chart.rules.hasLimits ? "mean" : "median"
    let side = signal.direction > 0 ? "above" : "below"
    let when = when(signal)
    let sense = sense(of: signal)
    switch signal.rule {
    case .shift:
      return
        "A shift\(sense): \(signal.points.count) points in a row \(side) the \(name), \(when)."
    case .trend:
      let way = signal.direction > 0 ? "rising" : "falling"
      return "A trend\(sense): \(signal.points.count) points in a row \(way), \(when)."
    case .outside:
      return
        "A point\(sense): \(side) the \(signal.direction > 0 ? "upper" : "lower") limit, \(when)."
    case .nearLimit:
      let which = signal.direction > 0 ? "upper" : "lower"
      return "Points\(sense): two of three in a row close to the \(which) limit, \(when)."
    case .nearCenter:
      return "\(signal.points.count) points in a row close to the mean, \(when)."
    case .fewRuns:
      return "Too few changes of side: something pushed the points one way and then another."
    case .manyRuns:
      return
        "Too many changes of side: the points may come from two groups or two ways of counting by turns."
    }
  }

  /// Whether a signal goes the way that the network hopes for.
  private func sense(of signal: Signal) -> String {
    switch (direction, signal.direction) {
    case (.up, 1), (.down, -1): " for the better"
    case (.up, -1), (.down, 1): " for the worse"
    default: ""
    }
  }

  private func when(_ signal: Signal) -> String {
    guard let first = signal.points.first, let last = signal.points.last else { return "" }
    return dates.text(
      from: chart.points[chart.shown[first]].date, to: chart.points[chart.shown[last]].date)
  }

  private func runs(_ phase: ChartPhase) -> String? {
    guard let runs = phase.runs else { return nil }
    let place =
      chart.phases.count > 1
      ? " from \(dates.text(chart.points[chart.shown[phase.points.lowerBound]].date)) on" : ""
    switch (runs.unit, runs.most) {
    case (.runs, let most?):
      return
        "The line makes \(Words.count(runs.count, "run", "runs")) on one side of the median or the other\(place); with \(phase.useful) points off the median, chance alone gives \(runs.fewest) to \(most)."
    default:
      return
        "The line crosses the median \(Words.count(runs.count, "time", "times"))\(place); with \(phase.useful) points off the median, chance alone gives \(runs.fewest) or more."
    }
  }
}

// MARK: - In a list

extension ChartWords {
  /// The last value and its day: 62%, May 2026; nil when none is shown.
  var latest: String? {
    guard let value = chart.values.last, let point = chart.shown.last else { return nil }
    let text = unit.text(FixedPoint.shortText(value, decimals: chart.decimals))
    return "\(text), \(dates.text(chart.points[point].date))"
  }

  /// What the chart says in a few words: the last signal that has a direction, or that there is none.
  var verdict: String {
    if chart.phases.allSatisfy(\.hasTooFewPoints) { return "Too few points to judge" }
    guard let signal = chart.signals.last(where: { !$0.points.isEmpty }) ?? chart.signals.last
    else { return "No signal" }
    switch signal.rule {
    case .shift: return "A shift\(sense(of: signal))"
    case .trend: return "A trend\(sense(of: signal))"
    case .outside, .nearLimit: return "Unusual points\(sense(of: signal))"
    case .fewRuns, .manyRuns, .nearCenter: return "An unusual pattern"
    }
  }
}

// MARK: - Labels in the picture and the table

extension ChartWords {
  /// What a chart of made-up numbers says of itself.
  static let illustration = "Illustration: made-up numbers"

  /// What a point's row says of a signal that it belongs to.
  static func mark(of signal: Signal) -> String {
    switch signal.rule {
    case .shift: "shift"
    case .trend: "trend"
    case .nearLimit: "near the limit"
    case .nearCenter: "near the mean"
    case .outside: "outside the limits"
    case .fewRuns: "few runs"
    case .manyRuns: "many runs"
    }
  }

  /// A point's value with its unit, or why there is none.
  static func value(of point: RunChart.Point, in chart: RunChart, _ unit: ValueUnit) -> String {
    switch point.state {
    case .shown(let value, _):
      unit.shortText(FixedPoint.text(value, decimals: chart.decimals))
    case .hidden: "hidden"
    case .missing: "not collected"
    }
  }

  /// How many people a point is about, if that is known and not too few to say.
  static func count(of point: RunChart.Point) -> String {
    if case .shown(_, let count?) = point.state { String(count) } else { "" }
  }

  /// What a bar over the points of a signal says.
  static func label(of signal: Signal) -> String {
    let count = signal.points.count
    switch signal.rule {
    case .shift: return "Shift: \(count) \(signal.direction > 0 ? "above" : "below")"
    case .trend: return "Trend: \(count) \(signal.direction > 0 ? "rising" : "falling")"
    case .nearLimit: return "Near the limit"
    case .nearCenter: return "\(count) near the mean"
    case .outside: return "Outside the limits"
    case .fewRuns: return "Few runs"
    case .manyRuns: return "Many runs"
    }
  }

  /// The value of a middle line.
  static func centerText(_ phase: ChartPhase, _ chart: RunChart, _ unit: ValueUnit) -> String {
    unit.shortText(number(phase.center, chart))
  }

  /// The middle line of a phase and its limits, each with its height, its name and its value.
  static func sideLabels(
    of phase: ChartPhase, _ chart: RunChart, _ unit: ValueUnit
  ) -> [(value: Double, name: String, text: String)] {
    let center = (
      value: phase.center.value, name: chart.rules.hasLimits ? "Mean" : "Median",
      text: centerText(phase, chart, unit)
    )
    guard let limits = phase.limits else { return [center] }
    let name = limits.areTrial ? "Trial limit" : "Limit"
    return [center]
      + [limits.upper, limits.lower].map { ($0, name, unit.shortText(number($0, chart))) }
  }

  /// A middle line with the decimals of the values, or with one if those have none.
  private static func number(_ center: CenterLine, _ chart: RunChart) -> String {
    let more = chart.decimals == 0 ? 1 : 0
    return FixedPoint.shortText(
      center.value(withMoreDecimals: more), decimals: chart.decimals + more)
  }

  private static func number(_ value: Double, _ chart: RunChart) -> String {
    let more = chart.decimals == 0 ? 1 : 0
    let scaled = value * Double(FixedPoint.power(more))
    return FixedPoint.shortText(Int(scaled.rounded()), decimals: chart.decimals + more)
  }
}
