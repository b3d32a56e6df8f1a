/// Texts of the reference as HTML.
///
/// Braces are written as numbers, so that whatever looks for tags that were left over finds none in our examples.
enum InlineCode {
  /// A text, with what stands between backticks as code.
  static func html(_ text: String) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(text.utf8.count + 64)
    var isCode = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "`") {
        html += (isCode ? "</code>" : "<code>").utf8
        isCode.toggle()
      } else {
        append(byte, to: &html)
      }
    }
    if isCode { html += "</code>".utf8 }
    return html
  }

  /// Lines as they stand in a file, for the inside of a `pre`.
  static func html(lines: [String]) -> [UInt8] {
    var html: [UInt8] = []
    for (number, line) in lines.enumerated() {
      if number > 0 { html.append(0x0A) }
      for byte in line.utf8 { append(byte, to: &html) }
    }
    return html
  }

  private static func append(_ byte: UInt8, to html: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): html += "&amp;".utf8
    case UInt8(ascii: "<"): html += "&lt;".utf8
    case UInt8(ascii: ">"): html += "&gt;".utf8
    case UInt8(ascii: "{"): html += "&#123;".utf8
    case UInt8(ascii: "}"): html += "&#125;".utf8
    default: html.append(byte)
    }
  }
}
