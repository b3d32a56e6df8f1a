/// Text in HTML, and HTML as text.
enum HTMLText {
  /// What a byte becomes inside text or a quoted attribute; nil where it stays.
  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  /// Appends text so that nothing in it is taken for markup.
  static func append(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    for byte in bytes {
      if let entity = entity(byte) {
        entity.withUTF8Buffer { output.append(contentsOf: $0) }
      } else {
        output.append(byte)
      }
    }
  }

  /// Bytes that stand as they are in an address; all others are percent-encoded (RFC 3986, and `%` stays).
  private static func isPlainInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_.+!*(),%#@?=;:/$~".utf8.contains(byte)
    }
  }

  /// Appends an address for an attribute.
  static func appendAddress(_ address: some Sequence<UInt8>, to output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in address {
      if isPlainInAddress(byte) {
        output.append(byte)
      } else if byte == UInt8(ascii: "&") {
        output += "&amp;".utf8
      } else if byte == UInt8(ascii: "'") {
        output += "&#x27;".utf8
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      }
    }
  }

  /// The words of some HTML that this library wrote: tags dropped, entities undone, white space folded.
  static func plain(_ html: [UInt8]) -> String {
    var text: [UInt8] = []
    var index = 0
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "<"):
        while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
      case UInt8(ascii: "\n"):
        if let last = text.last, last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
      case UInt8(ascii: "&"):
        let entities: [(String, UInt8)] = [
          ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
          ("&quot;", UInt8(ascii: "\"")),
        ]
        if let (name, byte) = entities.first(where: { html[index...].starts(with: $0.0.utf8) }) {
          text.append(byte)
          index += name.utf8.count - 1
        } else {
          text.append(html[index])
        }
      default: text.append(html[index])
      }
      index += 1
    }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}
