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
    let whole = 0..<text.bytes.count
    hasBracket = text.signs.brackets > 0
    hasChoice = Self.holdsChoice(text.bytes, whole)
    hasSymbol = Self.holdsSymbol(text.bytes, whole)
    hasBlank = text.isMasked
  }

  /// Whether a block of the text may have fields.
  func mayBeIn(_ pool: [UInt8], _ content: Range<Int>) -> Bool {
    hasBlank && pool[content].contains(where: BlankMask.isMask)
      || hasBracket
        && ByteSearch.first(UInt8(ascii: "["), in: pool, content) < content.upperBound
      || hasChoice && Self.holdsChoice(pool, content)
      || hasSymbol && Self.holdsSymbol(pool, content)
  }

  private static func holdsChoice(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    ByteSearch.holdsPair(UInt8(ascii: "("), 0x20, in: text, range)
      || ByteSearch.holdsPair(UInt8(ascii: "("), UInt8(ascii: ")"), in: text, range)
  }

  private static func holdsSymbol(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    [0x96, 0x97, 0x98, 0x9D].contains { ByteSearch.holdsPair(0xE2, $0, in: text, range) }
  }
}
