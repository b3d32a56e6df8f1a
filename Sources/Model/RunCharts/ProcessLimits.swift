/// The limits of an XmR chart: where single values lie that vary no more than from one to the next.
///
/// The limits are the mean ± 2.66 times the mean moving range; 2.66 is 3 divided by 1.128, the ratio of the mean range
/// of two values to their standard deviation (Wheeler, “Understanding Variation”, 1993).
package struct ProcessLimits: Sendable, Hashable {
  /// With fewer points the limits are called trial limits, as NHS England does.
  package static let fewestForFirmLimits = 12

  /// The mean.
  package let center: Double
  /// Three standard deviations, as the moving ranges estimate them.
  let reach: Double
  /// The mean of the differences between neighbors.
  package let meanMovingRange: Double
  /// Whether few points make the limits a first guess.
  package let areTrial: Bool

  package var lower: Double { center - reach }
  package var upper: Double { center + reach }
  /// Above it, a moving range is unusual by itself.
  package var movingRangeLimit: Double { 3.267 * meanMovingRange }

  /// The limits that some values set; nil of fewer than two.
  init?(_ values: ArraySlice<Int>, around center: CenterLine) {
    guard values.count > 1 else { return nil }
    let sum = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    meanMovingRange = Double(sum) / Double(values.count - 1)
    self.center = center.value
    reach = 2.66 * meanMovingRange
    areTrial = values.count < Self.fewestForFirmLimits
  }

  /// How far a value lies from the mean, in thirds of the way to a limit.
  func thirds(of value: Int) -> Double {
    let distance = abs(Double(value) - center)
    guard reach > 0 else { return distance > 0 ? .infinity : 0 }
    return distance * 3 / reach
  }
}
