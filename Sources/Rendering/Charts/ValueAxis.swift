/// The values at which a chart has lines, in steps that people count in: 1, 2 or 5 times a power of ten.
struct ValueAxis: Sendable, Hashable {
  /// The values of the lines, from the lowest up.
  let ticks: [Double]
  /// How many decimals the numbers beside them need.
  let decimals: Int

  var lowest: Double { ticks.first ?? 0 }
  var highest: Double { ticks.last ?? 1 }

  /// An axis for values between two bounds, in about `steps` steps, which stays within `limits`.
  init(_ low: Double, _ high: Double, steps: Int, within limits: ClosedRange<Double>) {
    let span = max(high - low, abs(high) / 10, 1e-3)
    let (step, decimals) = Self.step(of: span / Double(steps))
    // Room above and below, so that no point lies on the frame, and zero where it is near.
    var first = ((low - span / 20) / step).rounded(.down)
    if low >= 0, first < 0 || low < span / 2 { first = 0 }
    let last = ((high + span / 20) / step).rounded(.up)
    let ticks = stride(from: first, through: max(last, first + 1), by: 1).map { $0 * step }
      .filter { limits.contains($0) }
    self.ticks = ticks.count > 1 ? ticks : [low, high]
    self.decimals = decimals
  }

  /// The step that is next above a length, and the decimals of its multiples.
  private static func step(of length: Double) -> (step: Double, decimals: Int) {
    var power = 1.0
    var decimals = 0
    while power * 10 <= length { power *= 10 }
    while power > length, decimals < 6 {
      power /= 10
      decimals += 1
    }
    for factor in [1.0, 2, 5] where factor * power >= length * 0.999 {
      return (factor * power, decimals)
    }
    return (10 * power, max(0, decimals - 1))
  }
}
