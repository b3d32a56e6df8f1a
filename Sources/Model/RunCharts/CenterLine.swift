/// The line in the middle of a chart: the median or the mean, as an exact fraction in units of the values.
package struct CenterLine: Sendable, Hashable {
  private let dividend: Int
  private let divisor: Int

  /// The middle one of some values, or the mean of the two in the middle; nil of none.
  static func median(_ values: some Sequence<Int>) -> CenterLine? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? CenterLine(dividend: sorted[middle], divisor: 1)
      : CenterLine(dividend: sorted[middle - 1] + sorted[middle], divisor: 2)
  }

  /// The sum of some values divided by their number; nil of none.
  static func mean(_ values: some Collection<Int>) -> CenterLine? {
    guard !values.isEmpty else { return nil }
    return CenterLine(dividend: values.reduce(0, +), divisor: values.count)
  }

  /// 1 for a value above the line, −1 for one below it and 0 for one on it.
  func side(of value: Int) -> Int { (value * divisor - dividend).signum() }

  /// Where the line lies.
  package var value: Double { Double(dividend) / Double(divisor) }

  /// The same with another number of decimals, rounded.
  package func value(withMoreDecimals more: Int) -> Int {
    FixedPoint.rounded(dividend * FixedPoint.power(more), by: divisor)
  }
}
