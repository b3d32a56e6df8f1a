/// A character written as a code, such as `&amp;` or `&#228;`.
struct Entity {
  /// The place in the content behind its semicolon.
  let end: Int

  /// How many bytes of text it stands for.
  let decodedLength: Int

  /// Reads the entity at a place, given what the parser made of the content from there on; nil when the ampersand stands
  /// for itself.
  init?(_ content: [UInt8], at start: Int, decodedAs text: ArraySlice<UInt8>) {
    var index = start + 1
    while let byte = content[safe: index], byte.isASCIIAlphanumeric || byte == UInt8(ascii: "#") {
      index += 1
    }
    guard content[safe: index] == UInt8(ascii: ";"), index > start + 1 else { return nil }
    end = index + 1
    let name = content[start + 1..<index]
    if text.first == UInt8(ascii: "&") {
      // All other names that come out as an ampersand are no names, and stay as they are.
      guard Self.namesAmpersand(name) else { return nil }
      decodedLength = 1
      return
    }
    let first = Self.lengthOfScalar(text)
    let rest = text.dropFirst(first)
    let next = content[safe: end]
    // A few names stand for two characters.
    let goesOn = rest.isEmpty || rest.first == next || next == 0x26 || next == 0x5C
    decodedLength = goesOn ? first : first + Self.lengthOfScalar(rest)
  }

  private static func namesAmpersand(_ name: ArraySlice<UInt8>) -> Bool {
    let code = name.map { $0 | 0x20 }.filter { $0 != UInt8(ascii: "0") }
    return code.elementsEqual("amp".utf8) || code.elementsEqual("#38".utf8)
      || code.elementsEqual("#x26".utf8)
  }

  private static func lengthOfScalar(_ text: ArraySlice<UInt8>) -> Int {
    guard !text.isEmpty else { return 0 }
    return 1 + text.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
  }
}
