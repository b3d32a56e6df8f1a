/// Markup as it is being written: tags as they are, text escaped.
struct Markup {
  private(set) var bytes: [UInt8] = []

  /// Appends tags.
  mutating func tag(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends words, or the value of an attribute in double quotes.
  mutating func text(_ words: String) {
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "&"): tag("&amp;")
      case UInt8(ascii: "<"): tag("&lt;")
      case UInt8(ascii: ">"): tag("&gt;")
      case UInt8(ascii: "\""): tag("&quot;")
      default: bytes.append(byte)
      }
    }
  }
}
