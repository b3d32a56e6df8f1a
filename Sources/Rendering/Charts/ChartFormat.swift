/// How large a chart is drawn, in units that are pixels at its natural size.
///
/// A chart is drawn twice, for wide and for narrow screens, so that its letters are never too small to read.
struct ChartFormat: Sendable, Hashable {
  /// A word for classes and ids.
  let name: String
  let width: Double
  /// The height of the part with the values.
  let plotHeight: Double
  let fontSize: Double
  /// About how many steps the axis of the values has.
  let steps: Int

  static let wide = ChartFormat(name: "wide", width: 640, plotHeight: 230, fontSize: 14, steps: 5)
  static let narrow = ChartFormat(
    name: "narrow", width: 300, plotHeight: 190, fontSize: 13, steps: 4)

  /// The mean width of a letter of the page's typefaces, on the safe side.
  var widthOfLetter: Double { fontSize * 0.64 }

  func width(of text: String) -> Double {
    let isWide = text.utf8.contains(UInt8(ascii: "%"))
    return Double(text.count) * widthOfLetter + (isWide ? fontSize / 3 : 0)
  }

  /// The height of a line of text.
  var line: Double { fontSize * 1.35 }
}
