/// XML that is put together piece by piece, as UTF-8.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  /// Adds XML as it is.
  mutating func raw(_ xml: String) { bytes.append(contentsOf: xml.utf8) }

  /// Adds text, with the signs escaped that mean something in XML.
  mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  /// Adds an element that holds text.
  mutating func element(_ name: String, _ text: String) {
    raw("<\(name)>")
    self.text(text)
    raw("</\(name)>\n")
  }

  /// Adds a link of a feed.
  mutating func link(_ relation: String, _ url: String, type: String) {
    raw("<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
    text(url)
    raw("\"/>\n")
  }
}
