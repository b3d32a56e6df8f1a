/// Questions about bytes of text.
extension UInt8 {
  /// Whether it is one of the signs that a backslash escapes in Markdown.
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether it is a letter or a digit of ASCII.
  var isASCIIAlphanumeric: Bool { isASCIILetter || 0x30...0x39 ~= self }

  /// Whether it is a letter of ASCII.
  var isASCIILetter: Bool { 0x61...0x7A ~= (self | 0x20) }

  /// The hexadecimal digit of a number below 16.
  package func hexadecimalDigit(capital: Bool = false) -> UInt8 {
    let letter = capital ? UInt8(ascii: "A") : UInt8(ascii: "a")
    return self < 10 ? UInt8(ascii: "0") + self : letter + self - 10
  }
}

extension [UInt8] {
  /// The byte at a place, or nil past the end.
  subscript(safe index: Int) -> UInt8? { index < count ? self[index] : nil }
}
