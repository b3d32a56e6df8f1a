/// What one line of Markdown holds that decides how hard it is to parse.
///
/// The range lies in the text. Its pointer is used only while the array lends it, and every index stays in the range.
struct LineScan {
  /// The line in the text, without its line end.
  let range: Range<Int>

  /// Whether the line ends a paragraph: nothing but white space and quote signs.
  private(set) var isBlank = true
  /// How many quote, list and footnote signs stand before the text.
  private(set) var containers = 0
  /// How wide the white space before and between those signs is.
  private(set) var indentation = 0
  /// How many `[` the line has.
  private(set) var brackets = 0
  /// How many `]` the line has.
  private(set) var closers = 0
  /// How many `<` the line has.
  private(set) var angles = 0
  /// How many runs of `*` or `_` the line has.
  private(set) var emphasis = 0
  /// How many cells the line has if it belongs to a table.
  private(set) var columns = 0
  /// Whether the line could stand between the head and the body of a table.
  private(set) var isDelimiterRow = false
  /// Whether the text starts with `[`.
  private(set) var startsWithBracket = false
  /// Whether the line has a `]:`.
  private(set) var hasDefinitionSign = false
  /// A `[` and a code for `^` behind it, which makes the parser read memory that it has given back.
  private(set) var codedFootnoteSign: Range<Int>?

  init(_ text: [UInt8], range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    self.range = range
    text.withUnsafeBufferPointer { text in
      let start = scanContainers(text)
      scanText(text, from: start)
    }
  }

  /// Looks only at what stands before the text: `isBlank`, `containers` and `indentation`.
  init(beginningOf text: [UInt8], range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    self.range = range
    text.withUnsafeBufferPointer { text in
      _ = scanContainers(text)
    }
  }

  // MARK: Containers

  private mutating func scanContainers(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var index = range.lowerBound
    var quotesOnly = true
    while index < range.upperBound {
      let start = index
      let width = skipSpaces(text, &index)
      indentation += width
      guard index < range.upperBound else { break }
      // Four columns make code or a continued line of what looks like an empty quote.
      if width > 4 || width == 4 && start == range.lowerBound { quotesOnly = false }
      let length = lengthOfSign(text, at: index)
      guard length > 0 else {
        isBlank = false
        break
      }
      if text[index] != UInt8(ascii: ">") { quotesOnly = false }
      containers += 1
      index += length
    }
    if containers > 0, !quotesOnly { isBlank = false }
    if isThematicBreak(text) { containers = 0 }
    return index
  }

  private func skipSpaces(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int {
    var width = 0
    while index < range.upperBound {
      switch text[index] {
      case UInt8(ascii: " "): width += 1
      // A tab may hide an indentation that turns the rest of the line into text.
      case UInt8(ascii: "\t"): width += 5
      default: return width
      }
      index += 1
    }
    return width
  }

  /// The length of the quote, list or footnote sign at a place; 0 when there is none.
  private func lengthOfSign(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var index = start
    switch text[start] {
    case UInt8(ascii: ">"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      index += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while index < range.upperBound, index - start < 9, isDigit(text[index]) { index += 1 }
      guard index < range.upperBound,
        text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")")
      else { return 0 }
      index += 1
    case UInt8(ascii: "["):
      guard start + 1 < range.upperBound, text[start + 1] == UInt8(ascii: "^") else { return 0 }
      while index < range.upperBound, text[index] != UInt8(ascii: "]") { index += 1 }
      guard index + 1 < range.upperBound, text[index + 1] == UInt8(ascii: ":") else { return 0 }
      return index + 2 - start
    default: return 0
    }
    let isSign = index == range.upperBound || text[index] == 0x20 || text[index] == 0x09
    return isSign ? index - start : 0
  }

  /// Whether the line is a rule such as `- - - -` rather than nested lists.
  private func isThematicBreak(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard containers > 2 else { return false }
    var sign: UInt8?
    for index in range where text[index] != 0x20 && text[index] != 0x09 {
      guard text[index] == sign ?? text[index] else { return false }
      sign = text[index]
    }
    return sign == UInt8(ascii: "-") || sign == UInt8(ascii: "*")
  }

  private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  // MARK: Text

  private mutating func scanText(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    startsWithBracket = start < range.upperBound && text[start] == UInt8(ascii: "[")
    var pipes = 0
    var hyphens = 0
    var others = 0
    var previous: UInt8 = 0
    // The signs before the text may belong to it after all, so they are counted as well.
    for index in range {
      let byte = text[index]
      // Most bytes are letters, which all lie above the signs except for the pipe.
      if byte >= UInt8(ascii: "a"), byte != UInt8(ascii: "|") {
        others += 1
        previous = byte
        continue
      }
      switch byte {
      case UInt8(ascii: "["):
        brackets += 1
        if startsCodedFootnoteSign(text, at: index) {
          codedFootnoteSign = codedFootnoteSign ?? index..<index + 2
        }
      case UInt8(ascii: "]"): closers += 1
      case UInt8(ascii: "<"): angles += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"): if previous != byte { emphasis += 1 }
      case UInt8(ascii: "|"): if previous != UInt8(ascii: "\\") { pipes += 1 }
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: ":"): if previous == UInt8(ascii: "]") { hasDefinitionSign = true }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): break
      default: others += 1
      }
      previous = byte
    }
    countColumns(pipes, first: start < range.upperBound ? text[start] : 0, last: previous)
    isDelimiterRow = hyphens > 0 && others == 0 && brackets + angles + emphasis + closers == 0
  }

  /// Pipes at the ends of a row do not divide it.
  private mutating func countColumns(_ pipes: Int, first: UInt8, last: UInt8) {
    columns = pipes + 1
    if first == UInt8(ascii: "|") { columns -= 1 }
    if last == UInt8(ascii: "|"), columns > 1 { columns -= 1 }
  }

  /// `[&#94;`, `[&#x5E;` or `[&Hat;`, with any number of leading zeros.
  private func startsCodedFootnoteSign(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var index = start + 1
    guard index < range.upperBound, text[index] == UInt8(ascii: "&") else { return false }
    index += 1
    var code: [UInt8] = []
    while index < range.upperBound, code.count < 12, text[index] != UInt8(ascii: ";") {
      let isLeadingZero =
        text[index] == UInt8(ascii: "0") && (code.last == 0x23 || code.last == 0x78)
      if !isLeadingZero { code.append(text[index] | 0x20) }
      index += 1
    }
    return code.elementsEqual("#94".utf8) || code.elementsEqual("#x5e".utf8)
      || code.elementsEqual("hat".utf8)
  }
}
