/// How a cell looks, and whether one can write in it.
struct CellStyle: Sendable, Hashable {
  /// The named style that this is, or that it departs from.
  var name: StyleName?
  /// In points.
  var size = 10.0
  var isBold = false
  var isUnderlined = false
  var color = SheetColor.ink
  var fill: SheetColor?
  var hasBorder = false
  /// Whether long text goes on in the next line; otherwise it runs over empty cells to the right.
  var isWrapped = false
  var alignment = Alignment.left
  var isVerticallyCentered = false
  /// Whether people write here; all other cells are locked.
  var isInput = false
  /// How numbers are written: `0.0`.
  var numberFormat: String?

  /// Where in the cell its text stands.
  enum Alignment: Sendable, Hashable {
    case left, center
  }
}

/// A color of a workbook as red, green and blue.
struct SheetColor: Sendable, Hashable {
  /// `0xRRGGBB`.
  let code: UInt32

  static let ink = SheetColor(code: 0x23_17_29)
  static let soft = SheetColor(code: 0x5C_4D_64)
  static let white = SheetColor(code: 0xFF_FF_FF)
  static let tint = SheetColor(code: 0xF7_F2_F8)
  static let tint2 = SheetColor(code: 0xEF_E5_F1)
  static let line = SheetColor(code: 0xB9_A8_C0)
  static let link = SheetColor(code: 0x7A_1B_6F)
  static let deep = SheetColor(code: 0x2D_10_36)
  static let gold = SheetColor(code: 0xFF_B8_1C)
  static let coral = SheetColor(code: 0xFF_8A_66)
  static let mint = SheetColor(code: 0x4F_C9_AD)
  static let writing = SheetColor(code: 0xFF_FB_F0)
  static let caution = SheetColor(code: 0xFD_F0_DC)

  /// The color of a level of a rating scale, from the lowest, 0, to the highest, 1; dark text can be read on each.
  static func level(_ height: Double) -> SheetColor {
    let stops: [(red: Double, green: Double, blue: Double)] = [
      (0xFB, 0xD5, 0xCB), (0xFD, 0xEB, 0xC8), (0xE3, 0xF3, 0xE3), (0xB5, 0xE6, 0xD6),
    ]
    let place = min(max(height, 0), 1) * Double(stops.count - 1)
    let (low, high) = (stops[Int(place)], stops[min(Int(place) + 1, stops.count - 1)])
    let share = place - Double(Int(place))
    func mix(_ low: Double, _ high: Double) -> UInt32 { UInt32(low + (high - low) * share) }
    return SheetColor(
      code: mix(low.red, high.red) << 16 | mix(low.green, high.green) << 8
        | mix(low.blue, high.blue))
  }
}
