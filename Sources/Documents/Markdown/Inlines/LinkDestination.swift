/// What follows the label of a link: `(address "title")`.
struct LinkDestination {
  /// Where the address stands in the content, without angle brackets.
  let address: Range<Int>

  /// The place behind the closing parenthesis.
  let end: Int

  /// Reads a destination the way the parser does; nil when there is none at the place.
  init?(_ content: [UInt8], from start: Int) {
    guard content[safe: start] == UInt8(ascii: "(") else { return nil }
    var index = Self.skipSpaces(content, from: start + 1)
    guard let address = Self.address(content, from: index) else { return nil }
    let isAngled = index < address.lowerBound
    index = address.upperBound + (isAngled ? 1 : 0)
    let titleStart = Self.skipSpaces(content, from: index)
    if titleStart > index { index = Self.endOfTitle(content, from: titleStart) ?? titleStart }
    index = Self.skipSpaces(content, from: index)
    guard content[safe: index] == UInt8(ascii: ")") else { return nil }
    self.address = address
    end = index + 1
  }

  /// What stands in `[…]` at a place, if no other bracket stands in it.
  static func label(_ content: [UInt8], from start: Int) -> Range<Int>? {
    guard content[safe: start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while let byte = content[safe: index], byte != UInt8(ascii: "[") {
      if byte == UInt8(ascii: "]") { return start + 1..<index }
      let isEscape =
        byte == UInt8(ascii: "\\") && content[safe: index + 1]?.isASCIIPunctuation == true
      index += isEscape ? 2 : 1
    }
    return nil
  }

  /// The address at a place: between angle brackets, or up to white space or an unmatched parenthesis.
  static func address(_ content: [UInt8], from start: Int) -> Range<Int>? {
    var index = start
    if content[safe: start] == UInt8(ascii: "<") {
      index += 1
      while let byte = content[safe: index], byte != UInt8(ascii: ">") {
        guard byte != 0x0A, byte != UInt8(ascii: "<") else { return nil }
        index += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      return index < content.count ? start + 1..<index : nil
    }
    var depth = 0
    while let byte = content[safe: index], !isSpace(byte) {
      switch byte {
      case UInt8(ascii: "\\") where content[safe: index + 1]?.isASCIIPunctuation == true: index += 1
      case UInt8(ascii: "(") where depth == 32: return nil
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return start..<index
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
    }
    return start..<min(index, content.count)
  }

  private static func endOfTitle(_ content: [UInt8], from start: Int) -> Int? {
    let closing: UInt8
    switch content[safe: start] {
    case UInt8(ascii: "\""): closing = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): closing = UInt8(ascii: "'")
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while let byte = content[safe: index] {
      if byte == closing { return index + 1 }
      if byte == UInt8(ascii: "("), closing == UInt8(ascii: ")") { return nil }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private static func skipSpaces(_ content: [UInt8], from start: Int) -> Int {
    var index = start
    while let byte = content[safe: index], isSpace(byte) { index += 1 }
    return index
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
