/// The results of a measure in the order of time, judged by a set of rules.
///
/// Points about too few people are hidden: they are on no chart, in no table and in no figure that is computed.
package struct RunChart: Sendable, Hashable {
  /// One line of the series as readers may see it.
  package struct Point: Sendable, Hashable {
    package let date: ISODate
    /// Why there is or isn't a value to show.
    package let state: State
    package let note: String?
  }

  /// What readers see of a point.
  package enum State: Sendable, Hashable {
    /// A value, and how many it is about if that is known.
    case shown(value: Int, count: Int?)
    /// Too few people or events to show it.
    case hidden
    /// Nothing was collected.
    case missing
  }

  /// Where a phase begins, and how long its middle line follows its points.
  package struct Start: Sendable, Hashable {
    package let from: ISODate?
    package let heldAfter: ISODate?

    package init(from: ISODate?, heldAfter: ISODate?) {
      self.from = from
      self.heldAfter = heldAfter
    }
  }

  /// The lines of the series, in the order of time.
  package let points: [Point]

  /// The points that count: which of `points` have a value to show.
  package let shown: [Int]

  /// The values of those, in units of the last decimal.
  package let values: [Int]

  /// How many decimals the values have.
  package let decimals: Int

  /// The rules by which the chart is judged.
  package let rules: RuleSet

  /// The phases that have points.
  package let phases: [ChartPhase]

  /// Judges a series; values about fewer than `minimumCount` are hidden.
  package init(_ series: Series, minimumCount: Int?, starts: [Start], rules: RuleSet) {
    // Not even how finely a hidden value was measured may show.
    let decimals =
      series.points.lazy.filter { !$0.isAbout(fewerThan: minimumCount) }.map(\.decimals).max() ?? 0
    let unit = FixedPoint.power(series.decimals - decimals)
    let points = series.points.map { Point($0, minimumCount: minimumCount, unit: unit) }
    let shown = points.indices.filter { points[$0].value != nil }
    let values = shown.compactMap { points[$0].value }
    let dates = shown.map { points[$0].date }
    self.points = points
    self.shown = shown
    self.values = values
    self.rules = rules
    self.decimals = decimals
    phases = Self.stretches(dates, starts).compactMap { stretch in
      let held = stretch.start?.heldAfter
      let baseline = held.map { held in dates[stretch.points].count { $0 <= held } }
      return ChartPhase(
        values, at: stretch.points, baseline: baseline ?? stretch.points.count, rules: rules)
    }
  }

  /// What belongs to which phase; points before the first start make a phase of their own.
  private static func stretches(
    _ dates: [ISODate], _ starts: [Start]
  ) -> [(points: Range<Int>, start: Start?)] {
    var stretches: [(points: Range<Int>, start: Start?)] = []
    var lower = 0
    var current: Start?
    for start in starts {
      let upper = start.from.flatMap { from in dates.firstIndex { $0 >= from } }
      let next = start.from == nil ? 0 : upper ?? dates.count
      if next > lower { stretches.append((lower..<next, current)) }
      (lower, current) = (max(lower, next), start)
    }
    if lower < dates.count { stretches.append((lower..<dates.count, current)) }
    return stretches
  }
}

extension RunChart {
  /// The phase that a point which counts belongs to.
  package func phase(of index: Int) -> ChartPhase? { phases.first { $0.points.contains(index) } }

  /// All signals, in the order of the phases.
  package var signals: [Signal] { phases.flatMap(\.signals) }

  /// How many points are not on a middle line.
  package var useful: Int { phases.reduce(0) { $0 + $1.useful } }

  /// How many lines are hidden.
  package var hiddenCount: Int { points.count { $0.state == .hidden } }
}

extension RunChart.Point {
  /// Takes over a line of the series, whose value is divided by `unit`.
  fileprivate init(_ point: Series.Point, minimumCount: Int?, unit: Int) {
    date = point.date
    if point.isAbout(fewerThan: minimumCount) {
      state = .hidden
      // A note may give away what the number would.
      note = nil
    } else {
      state = point.value.map { .shown(value: $0 / unit, count: point.count) } ?? .missing
      note = point.note
    }
  }

  /// The value, if it is shown.
  package var value: Int? {
    if case .shown(let value, _) = state { value } else { nil }
  }
}
