/// Hides the blanks of a worksheet from the Markdown parser, which would take underscores for emphasis.
///
/// Each sign of a blank becomes a control character, of which no text holds any, so that all places stay the same. Lines
/// of nothing but underscores are left to the parser, which takes them for rules.
struct BlankMask {
  /// How many underscores are a blank.
  static let shortestBlank = 3
  /// How many dots are a blank: fewer are a pause.
  static let shortestDots = 6
  /// How many underscores with a backslash each are a blank, as word processors export them; people who want to see
  /// underscores write fewer.
  static let shortestEscaped = 5

  private let text: [UInt8]
  private var masked: [UInt8]
  /// Where emphasis ends that begins with three underscores.
  private var closer = -1
  /// Up to where no emphasis ends.
  private var searchedUpTo = 0

  /// A text of which the signs are known, with its blanks masked; nil if it has none.
  static func masked(_ text: [UInt8], _ signs: SignCounts) -> [UInt8]? {
    guard
      signs.hasUnderscores || signs.hasDots && holdsRun(of: UInt8(ascii: "."), shortestDots, text)
    else { return nil }
    var mask = BlankMask(text)
    mask.maskAll()
    return mask.masked == text ? nil : mask.masked
  }

  /// Whether a sign stands so many times in a row somewhere.
  private static func holdsRun(of byte: UInt8, _ length: Int, _ text: [UInt8]) -> Bool {
    // A run covers one of the places that are as far apart as it is long.
    var place = length - 1
    while place < text.count {
      if text[place] == byte {
        let before = text[..<place].reversed().prefix { $0 == byte }.count
        let behind = text[place...].prefix { $0 == byte }.count
        if before + behind >= length { return true }
      }
      place += length
    }
    return false
  }

  /// Whether a byte stands for a sign of a blank.
  static func isMask(_ byte: UInt8) -> Bool { 0x1D...0x1F ~= byte }

  /// The byte that was typed.
  static func typed(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x1D: UInt8(ascii: "\\")
    case 0x1E: UInt8(ascii: ".")
    case 0x1F: UInt8(ascii: "_")
    default: byte
    }
  }

  private init(_ text: [UInt8]) {
    self.text = text
    masked = text
  }

  private static func mask(of byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "\\"): 0x1D
    case UInt8(ascii: "."): 0x1E
    default: 0x1F
    }
  }

  private mutating func maskAll() {
    var line = 0
    while line < text.count {
      let end = ByteSearch.first(0x0A, in: text, line..<text.count)
      if !isRule(line..<end) { maskLine(line..<end) }
      line = end + 1
    }
  }

  /// Whether a line holds nothing but underscores, at most with the signs of a quotation before them.
  private func isRule(_ line: Range<Int>) -> Bool {
    text[line].allSatisfy {
      $0 == UInt8(ascii: "_") || $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">")
    }
  }

  private mutating func maskLine(_ line: Range<Int>) {
    var index = line.lowerBound
    while index < line.upperBound {
      let run: Range<Int>
      switch text[index] {
      case UInt8(ascii: "\\"):
        let escaped = escapedUnderscores(from: index, before: line.upperBound)
        run = escaped.range
        if escaped.isBlank { mask(run) }
      case UInt8(ascii: "_"):
        run = self.run(of: UInt8(ascii: "_"), from: index, before: line.upperBound)
        if run.count >= Self.shortestBlank, isBlank(run) { mask(run) }
      case UInt8(ascii: "."):
        run = self.run(of: UInt8(ascii: "."), from: index, before: line.upperBound)
        if run.count >= Self.shortestDots { mask(run) }
      default: run = index..<index + 1
      }
      index = run.upperBound
    }
  }

  private mutating func mask(_ run: Range<Int>) {
    for index in run { masked[index] = Self.mask(of: text[index]) }
  }

  private func run(of byte: UInt8, from start: Int, before end: Int) -> Range<Int> {
    start..<start + text[start..<end].prefix { $0 == byte }.count
  }

  /// Underscores with a backslash each, with the bare ones behind them, which are as little a blank; any other backslash
  /// with what it escapes.
  private func escapedUnderscores(
    from start: Int, before end: Int
  ) -> (range: Range<Int>, isBlank: Bool) {
    var index = start
    while index + 1 < end, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "_") {
      index += 2
    }
    let count = (index - start) / 2
    guard count < Self.shortestEscaped else { return (start..<index, true) }
    let rest =
      count == 0
      ? min(start + 2, end) : run(of: UInt8(ascii: "_"), from: index, before: end).upperBound
    return (start..<rest, false)
  }

  /// Whether underscores are a blank: they neither stand within a word, nor are they one end of emphasis.
  private mutating func isBlank(_ run: Range<Int>) -> Bool {
    guard run.lowerBound != closer else { return false }
    let followsWord = Self.isWord(text[..<run.lowerBound].lastScalar)
    let precedesWord = Self.isWord(text[run.upperBound...].firstScalar)
    guard precedesWord else { return true }
    guard !followsWord else { return false }
    return run.count != Self.shortestBlank || !findCloser(after: run)
  }

  /// Looks for the other end of emphasis in the same paragraph.
  private mutating func findCloser(after run: Range<Int>) -> Bool {
    guard run.upperBound >= searchedUpTo else { return false }
    var index = run.upperBound
    while index < text.count {
      if text[index] == 0x0A, index + 1 < text.count, text[index + 1] == 0x0A { break }
      let found = self.run(of: UInt8(ascii: "_"), from: index, before: text.count)
      if found.count == run.count, index > run.upperBound, text[index - 1] > 0x20,
        !Self.isWord(text[found.upperBound...].firstScalar)
      {
        closer = index
        return true
      }
      index = max(index + 1, found.upperBound)
    }
    searchedUpTo = index
    return false
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if scalar.isASCII { return UInt8(scalar.value).isASCIIAlphanumeric }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
