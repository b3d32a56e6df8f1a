/// Numbers with a fixed number of decimals, held as whole numbers so that equal values are equal.
///
/// Whether a point lies on the median decides what a chart says, so nothing about it may depend on how a machine rounds.
package enum FixedPoint {
  /// The most decimals that a value may have.
  package static let mostDecimals = 4

  /// A number as its author wrote it: the digits as one whole number, and how many of them are decimals.
  struct Written: Sendable, Hashable {
    let digits: Int
    let decimals: Int

    /// The number in units of the last of so many decimals, which are at least its own.
    func scaled(to decimals: Int) -> Int { digits * FixedPoint.power(decimals - self.decimals) }
  }

  /// Reads digits with an optional sign and an optional point; nil for anything else and for more than nine digits.
  static func read(_ text: String) -> Written? {
    var digits = 0
    var decimals = 0
    var count = 0
    var hasPoint = false
    let bytes = text.utf8
    let isNegative = bytes.first == UInt8(ascii: "-")
    for byte in isNegative ? bytes.dropFirst() : bytes[...] {
      if byte == UInt8(ascii: "."), !hasPoint, count > 0 {
        hasPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
      if hasPoint { decimals += 1 }
      guard count <= 9 else { return nil }
    }
    guard count > 0, decimals > 0 || !hasPoint, decimals <= mostDecimals else { return nil }
    return Written(digits: isNegative ? -digits : digits, decimals: decimals)
  }

  /// The number in figures: 62.5, −3, with all of its decimals.
  package static func text(_ value: Int, decimals: Int) -> String {
    let digits = String(value.magnitude)
    let sign = value < 0 ? "−" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }

  /// The same without zeros at the end of its decimals.
  package static func shortText(_ value: Int, decimals: Int) -> String {
    var (value, decimals) = (value, decimals)
    while decimals > 0, value % 10 == 0 { (value, decimals) = (value / 10, decimals - 1) }
    return text(value, decimals: decimals)
  }

  /// Ten to the power of a small number.
  package static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// A quotient rounded to the nearest whole number, halves away from zero.
  package static func rounded(_ dividend: Int, by divisor: Int) -> Int {
    let half = divisor / 2
    return dividend < 0 ? -((-dividend + half) / divisor) : (dividend + half) / divisor
  }
}
