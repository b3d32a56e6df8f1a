/// A stretch of a chart with a middle line of its own, and what the rules find in it.
package struct ChartPhase: Sendable, Hashable {
  /// The points of the phase, by their index among the points that count.
  package let points: Range<Int>

  /// The median or the mean.
  package let center: CenterLine

  /// How many of the first points the middle line and the limits are computed from; it is then held.
  package let baseline: Int

  /// The limits of an XmR chart; nil on a run chart, and where there are too few points.
  package let limits: ProcessLimits?

  /// What the runs say; nil when the rules don't count them or there are too few points.
  package let runs: RunCount?

  /// How many points are not on the middle line.
  package let useful: Int

  /// Whether there are too few points for the rules to say anything.
  package let hasTooFewPoints: Bool

  /// What breaks a rule; points are counted as in `points`.
  package let signals: [Signal]

  /// The number of runs or crossings, and what chance explains.
  package struct RunCount: Sendable, Hashable {
    /// What is counted: stretches on one side of the median, or the crossings between them.
    package enum Unit: Sendable, Hashable { case runs, crossings }

    package let unit: Unit
    package let count: Int
    package let fewest: Int
    /// Nil when many are no signal.
    package let most: Int?
  }

  /// Judges the values at some indices of a chart; nil when there are none.
  ///
  /// The middle line comes from the first `baseline` of them.
  init?(_ values: [Int], at points: Range<Int>, baseline: Int, rules: RuleSet) {
    let own = values[points]
    let first = own.prefix(baseline)
    guard let center = rules.hasLimits ? .mean(first) : CenterLine.median(first) else { return nil }
    let limits =
      rules.hasLimits && first.count >= rules.fewestPoints
      ? ProcessLimits(first, around: center) : nil
    let search = SignalSearch(Array(own), center: center, limits: limits, rules: rules)
    self.points = points
    self.center = center
    self.baseline = first.count
    self.limits = limits
    useful = search.useful
    // Anhøj and Olesen count only points off the median; the others count all of a chart's points.
    let counted = rules == .anhoej ? search.useful : own.count
    hasTooFewPoints = counted < rules.fewestPoints || (rules.hasLimits && limits == nil)
    runs = hasTooFewPoints ? nil : Self.runs(search, rules)
    signals =
      hasTooFewPoints
      ? []
      : search.signals.map { signal in
        Signal(
          rule: signal.rule, points: signal.points.map { $0 + points.lowerBound },
          direction: signal.direction)
      }
  }

  private static func runs(_ search: SignalSearch, _ rules: RuleSet) -> RunCount? {
    switch rules {
    case .ihi:
      return RunLimits.runs(of: search.useful).map {
        RunCount(unit: .runs, count: search.runs, fewest: $0.lowerBound, most: $0.upperBound)
      }
    case .anhoej:
      return RunCount(
        unit: .crossings, count: max(0, search.runs - 1),
        fewest: RunLimits.fewestCrossings(of: search.useful), most: nil)
    case .nhs, .shewhart: return nil
    }
  }
}
