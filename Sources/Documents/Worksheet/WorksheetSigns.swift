/// Whether a text can have fields at all: most blocks can't, and go straight into the HTML.
struct WorksheetSigns {
  /// Whether there is a bracket, which may begin a box.
  private let hasBracket: Bool
  /// Whether there is a parenthesis with nothing in it.
  private let hasChoice: Bool
  /// Whether there may be a symbol for a box or a circle.
  private let hasSymbol: Bool
  /// Whether there is a masked blank.
  private let hasBlank: Bool

  /// No fields, as in everything that is no worksheet.
  static let none = WorksheetSigns()

  private init() {
    hasBracket = false
    hasChoice = false
    hasSymbol = false
    hasBlank = false
  }

  /// Looks at a whole text, of which the other signs are known.
  init(_ text: MarkdownText) {
    hasBracket = text.signs.brackets > 0
    hasChoice = text.signs.hasOpenParenthesis
    hasSymbol = text.signs.hasSymbol
    hasBlank = text.isMasked
  }

  /// Whether a block of the text may have fields.
  func mayBeIn(_ pool: [UInt8], _ content: Range<Int>) -> Bool {
    hasBlank && pool[content].contains(where: BlankMask.isMask)
      || hasBracket && Self.holdsBox(pool, content)
      || hasChoice && Self.holdsChoice(pool, content)
      || hasSymbol && Self.holdsSymbol(pool, content)
  }

  /// Whether there is a bracket that may begin a box: most begin a link.
  private static func holdsBox(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var index = ByteSearch.first(UInt8(ascii: "["), in: text, range)
    while index + 1 < range.upperBound {
      switch text[index + 1] {
      // What a box holds, which may be typed with a backslash or as a code.
      case 0x20, UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "x"), UInt8(ascii: "X"),
        UInt8(ascii: "\\"), UInt8(ascii: "&"):
        return true
      default:
        index = ByteSearch.first(UInt8(ascii: "["), in: text, index + 1..<range.upperBound)
      }
    }
    return false
  }

  private static func holdsChoice(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    ByteSearch.holdsPair(UInt8(ascii: "("), 0x20, in: text, range)
      || ByteSearch.holdsPair(UInt8(ascii: "("), UInt8(ascii: ")"), in: text, range)
  }

  private static func holdsSymbol(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    [0x96, 0x97, 0x98, 0x9D].contains { ByteSearch.holdsPair(0xE2, $0, in: text, range) }
  }
}
