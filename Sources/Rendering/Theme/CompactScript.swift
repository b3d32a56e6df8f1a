/// Scripts without what only their authors read.
package enum CompactScript {
  /// A script without lines that are comments and without the blanks at the beginnings of lines; line by line, because what
  /// a slash means can't be told without reading all of JavaScript.
  ///
  /// A script in which a text or a comment may go on in the next line is returned as it is.
  package static func bytes(of script: [UInt8]) -> [UInt8] {
    let lines = script.split(separator: 0x0A)
    guard !lines.contains(where: mayGoOn) else { return script }
    var compact: [UInt8] = []
    compact.reserveCapacity(script.count)
    for line in lines {
      let words = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard !words.isEmpty, !words.starts(with: "//".utf8) else { continue }
      if !compact.isEmpty { compact.append(0x0A) }
      compact.append(contentsOf: words.last == 0x0D ? words.dropLast() : words)
    }
    return compact
  }

  /// Whether a template literal, a comment or a text may begin or end in a line and go on in another.
  private static func mayGoOn(_ line: ArraySlice<UInt8>) -> Bool {
    // What is open, the innermost last: a quotation mark, or the brace of a value within a template literal.
    var open: [UInt8] = []
    var last: UInt8 = 0
    for byte in line {
      defer { last = last == UInt8(ascii: "\\") && byte == last ? 0 : byte }
      if last == UInt8(ascii: "\\") { continue }
      switch byte {
      case UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        if open.last == byte {
          open.removeLast()
        } else if open.isEmpty || open.last == UInt8(ascii: "{") {
          open.append(byte)
        }
      case UInt8(ascii: "{") where open.last == UInt8(ascii: "`") && last == UInt8(ascii: "$"):
        open.append(byte)
      case UInt8(ascii: "}") where open.last == UInt8(ascii: "{"): open.removeLast()
      case UInt8(ascii: "*") where last == UInt8(ascii: "/"): return true
      case UInt8(ascii: "/") where last == UInt8(ascii: "*"): return true
      default: break
      }
    }
    return open.contains(UInt8(ascii: "`")) || line.last == UInt8(ascii: "\\")
  }
}
