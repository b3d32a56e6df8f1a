/// A single line of text without any sign of Markdown, as most lines in front matter are.
///
/// The parser would make a paragraph of it that holds the text as it is, so it need not be asked. Every index stays
/// below an end that is at most the number of bytes.
enum PlainLine {
  /// The text without the line ends behind it; nil unless it is sure that Markdown means nothing else.
  static func content(of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    var end = text.count
    while end > 0, text[end - 1] == 0x0A { end -= 1 }
    guard end > 0, mayBegin(text, end), text[end - 1] != 0x20 else { return nil }
    var previous: UInt8 = 0
    for byte in text[..<end] {
      guard isPlain(byte) else { return nil }
      // These may be part of a bare address.
      if byte == UInt8(ascii: "/"), previous == UInt8(ascii: ":") { return nil }
      if byte == UInt8(ascii: "w"), previous == byte { return nil }
      previous = byte
    }
    return UnsafeBufferPointer(rebasing: text[..<end])
  }

  /// Whether a text begins with a letter, or with a number that is not that of a list. EF may begin a byte-order mark.
  private static func mayBegin(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard !isDigit(text[0]) else {
      var index = 1
      while index < end, isDigit(text[index]) { index += 1 }
      return index == end || text[index] != UInt8(ascii: ".") && text[index] != UInt8(ascii: ")")
    }
    return text[0].isASCIILetter || text[0] >= 0x80 && text[0] != 0xEF
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// One bit for each byte of ASCII that means nothing within a line: letters, digits, spaces and `!"#$%'()+,-./:;=?{}`.
  private static let plainBytes: (low: UInt64, high: UInt64) = (
    0xAFFF_FBBF_0000_0000, 0x2FFF_FFFE_07FF_FFFE
  )

  private static func isPlain(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return true }
    let bits = byte < 64 ? plainBytes.low : plainBytes.high
    return bits >> UInt64(byte & 63) & 1 == 1
  }
}
