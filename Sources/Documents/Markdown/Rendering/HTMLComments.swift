/// Comments in raw HTML, in which authors keep notes.
enum HTMLComments {
  /// The parts of some HTML outside of its comments; a comment that is never closed counts as a part.
  static func visibleParts(of html: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < html.count {
      guard html[index...].starts(with: "<!--".utf8) else {
        index += 1
        continue
      }
      guard let end = endOfComment(html, from: index) else { break }
      if start < index { parts.append(start..<index) }
      index = end
      start = end
    }
    if start < html.count { parts.append(start..<html.count) }
    return parts
  }

  private static func endOfComment(_ html: [UInt8], from start: Int) -> Int? {
    var index = start + 2
    while index + 2 < html.count {
      if html[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return nil
  }
}
