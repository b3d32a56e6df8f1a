/// Looks for signals in the values of one phase.
///
/// Indices are those of the values, which are in the order of time and without those that are hidden or missing.
struct SignalSearch {
  let values: [Int]
  let center: CenterLine
  let limits: ProcessLimits?
  let rules: RuleSet

  /// 1 above, −1 below, 0 on the middle line, for each value.
  private let sides: [Int]

  init(_ values: [Int], center: CenterLine, limits: ProcessLimits?, rules: RuleSet) {
    self.values = values
    self.center = center
    self.limits = limits
    self.rules = rules
    sides = values.map(center.side)
  }

  /// The number of values that are not on the middle line.
  var useful: Int { sides.count { $0 != 0 } }

  /// The stretches of values on one side of the middle line; values on it end none.
  var runs: Int { stretchesOnOneSide(endingOnTheLine: false).count }

  /// Everything that breaks a rule of the set, by rule.
  var signals: [Signal] {
    shifts + trends + unusualRuns + outside + nearLimit + nearCenter
  }

  // MARK: - Run charts

  private var shifts: [Signal] {
    let length = rules.shiftLength(of: useful)
    return stretchesOnOneSide(endingOnTheLine: rules.isStrict).filter { $0.count >= length }
      .map { Signal(rule: .shift, points: $0, direction: sides[$0[0]]) }
  }

  /// Values on the line belong to no stretch; whether they end one depends on the rules.
  private func stretchesOnOneSide(endingOnTheLine: Bool) -> [[Int]] {
    var stretches: [[Int]] = []
    var last = 0
    for (index, side) in sides.enumerated() {
      if side == 0 {
        if endingOnTheLine { last = 0 }
      } else if side == last {
        stretches[stretches.count - 1].append(index)
      } else {
        stretches.append([index])
        last = side
      }
    }
    return stretches
  }

  /// Of equal values in a row only the first counts, unless the rules are strict: then they end a trend.
  private var trends: [Signal] {
    guard let length = rules.trendLength else { return [] }
    var stretches: [(points: [Int], direction: Int)] = []
    for index in values.indices.dropFirst() {
      let direction = (values[index] - values[index - 1]).signum()
      if direction == 0 {
        if rules.isStrict { stretches.append(([], 0)) }
      } else if direction == stretches.last?.direction {
        stretches[stretches.count - 1].points.append(index)
      } else {
        stretches.append(([firstOfEquals(endingAt: index - 1), index], direction))
      }
    }
    return stretches.filter { $0.points.count >= length }
      .map { Signal(rule: .trend, points: $0.points, direction: $0.direction) }
  }

  private func firstOfEquals(endingAt index: Int) -> Int {
    guard !rules.isStrict else { return index }
    var first = index
    while first > 0, values[first - 1] == values[first] { first -= 1 }
    return first
  }

  private var unusualRuns: [Signal] {
    switch rules {
    case .ihi:
      guard let expected = RunLimits.runs(of: useful), !expected.contains(runs) else { return [] }
      return [
        Signal(rule: runs < expected.lowerBound ? .fewRuns : .manyRuns, points: [], direction: 0)
      ]
    case .anhoej:
      guard runs - 1 < RunLimits.fewestCrossings(of: useful) else { return [] }
      return [Signal(rule: .fewRuns, points: [], direction: 0)]
    case .nhs, .shewhart: return []
    }
  }

  // MARK: - XmR charts

  private var outside: [Signal] {
    guard let limits, rules.hasLimits else { return [] }
    return values.indices.filter { limits.thirds(of: values[$0]) > 3 }
      .map { Signal(rule: .outside, points: [$0], direction: sides[$0]) }
  }

  /// NHS England wants all three points on one side of the mean and counts no points outside; Provost and Murray only
  /// want the two on the same side, or beyond.
  private var nearLimit: [Signal] {
    guard let limits, rules.hasLimits, values.count > 2 else { return [] }
    let isNear = values.map { value in
      let thirds = limits.thirds(of: value)
      return thirds > 2 && (thirds <= 3 || rules == .shewhart)
    }
    var found: Set<Int> = []
    for start in 0...values.count - 3 {
      let three = start..<start + 3
      if rules == .nhs, abs(three.reduce(0) { $0 + sides[$1] }) < 3 { continue }
      for side in [-1, 1] {
        let near = three.filter { isNear[$0] && sides[$0] == side }
        if near.count >= 2 { found.formUnion(near) }
      }
    }
    return joined(found.sorted(), within: 2).map {
      Signal(rule: .nearLimit, points: $0, direction: sides[$0[0]])
    }
  }

  private var nearCenter: [Signal] {
    guard let limits, rules == .shewhart, limits.reach > 0 else { return [] }
    let near = values.indices.filter { limits.thirds(of: values[$0]) < 1 }
    return joined(near, within: 1).filter { $0.count >= 15 }
      .map { Signal(rule: .nearCenter, points: $0, direction: 0) }
  }

  /// Splits indices where the next is further away or on the other side, as far as sides matter.
  private func joined(_ indices: [Int], within distance: Int) -> [[Int]] {
    var groups: [[Int]] = []
    for index in indices {
      if let last = groups.last?.last, index - last <= distance,
        distance == 1 || sides[last] == sides[index]
      {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups
  }
}
