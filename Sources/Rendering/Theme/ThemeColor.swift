#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A color as style sheets write it, and how it differs from others.
struct ThemeColor: Sendable, Hashable {
  /// Red, green and blue, from 0 to 255 each.
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  static let black = ThemeColor(red: 0, green: 0, blue: 0)
  static let white = ThemeColor(red: 255, green: 255, blue: 255)

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rgb` or `#rrggbb`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard text.first == "#", digits.count == text.count - 1 else { return nil }
    switch digits.count {
    case 3: self.init(digits.map { UInt8($0 * 17) })
    case 6: self.init([0, 2, 4].map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
    default: return nil
    }
  }

  private init(_ parts: [UInt8]) {
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// As style sheets write it: `#7a1b6f`.
  var text: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return part < 16 ? "0\(digits)" : digits
      }.joined()
  }

  /// How much two colors differ, from 1 to 21: the contrast ratio of WCAG 2.1.
  func contrast(with other: ThemeColor) -> Double {
    let lights = [luminance, other.luminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  /// The color that is most like this one and differs enough from all of the grounds; nil when none does.
  func nearest(withContrast limit: Double, on grounds: [ThemeColor]) -> ThemeColor? {
    for step in 1...255 {
      for end in [Self.black, .white] {
        let color = mixed(with: end, step)
        if grounds.allSatisfy({ color.contrast(with: $0) >= limit }) { return color }
      }
    }
    return nil
  }

  /// This color on its way to another one, of which 255 steps are all.
  private func mixed(with end: ThemeColor, _ step: Int) -> ThemeColor {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Int(from) * (255 - step) + Int(to) * step) / 255)
    }
    return ThemeColor(
      red: mix(red, end.red), green: mix(green, end.green), blue: mix(blue, end.blue))
  }

  /// How light it is, from 0 to 1: the relative luminance of WCAG 2.1.
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
