/// The words that name a field.
enum FieldLabel {
  /// Longer labels are cut, in bytes; nobody listens any longer.
  static let maximumLength = 240

  /// Words without the punctuation around them and with single spaces.
  static func cleaned(_ words: [UInt8]) -> [UInt8] {
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(words.count)
    for byte in words {
      if byte > 0x20 {
        cleaned.append(byte)
      } else if let last = cleaned.last, last != 0x20 {
        cleaned.append(0x20)
      }
    }
    while let last = cleaned.last, " :;,(-/–—·|".utf8.contains(last), removesLast(from: &cleaned) {}
    openParenthesis(in: &cleaned)
    let start = cleaned.prefix { " :;,.)-/|!?".utf8.contains($0) }.count
    return shortened(Array(cleaned[start...]))
  }

  /// Makes a comma of a last parenthesis that isn't closed, because a field stands in it.
  private static func openParenthesis(in words: inout [UInt8]) {
    guard let opening = words.lastIndex(of: UInt8(ascii: "(")),
      !words[opening...].contains(UInt8(ascii: ")")), opening > 0, words[opening - 1] == 0x20
    else { return }
    words.replaceSubrange(opening - 1...opening, with: Array(", ".utf8))
  }

  /// Removes the last sign if it is punctuation of one byte, or a dash; false when it has to stay.
  private static func removesLast(from words: inout [UInt8]) -> Bool {
    for sign in ["–", "—", "·"] where words.suffix(sign.utf8.count).elementsEqual(sign.utf8) {
      words.removeLast(sign.utf8.count)
      return true
    }
    guard let last = words.last, last < 0x80 else { return false }
    words.removeLast()
    return true
  }

  /// Words of which too many are replaced by an ellipsis.
  private static func shortened(_ words: [UInt8]) -> [UInt8] {
    guard words.count > maximumLength else { return words }
    var end = maximumLength - 3
    while end > 0, words[end] & 0xC0 == 0x80 { end -= 1 }
    if let space = words[..<end].lastIndex(of: 0x20), space > maximumLength / 2 { end = space }
    return words[..<end] + Array("…".utf8)
  }

  /// Whether words end as a label does rather than go on as a sentence.
  static func endsLikeLabel(_ words: [UInt8]) -> Bool {
    let last = words.last { $0 > 0x20 }
    return last == UInt8(ascii: ":") || last == UInt8(ascii: "?")
  }

  /// Whether there is a letter among the words.
  static func hasLetter(_ words: [UInt8]) -> Bool {
    words.contains { $0.isASCIILetter || $0 >= 0x80 }
  }

  /// A short slug of words: long ones are cut and end with four digits that stand for the whole.
  static func slug(_ words: [UInt8]) -> [UInt8] {
    let slug = HeadingIdentifiers.slugBytes(words)
    guard slug.count > 40 else { return slug }
    var hash: UInt32 = 0x811C_9DC5
    for byte in slug { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    var end = 35
    while end > 0, slug[end] & 0xC0 == 0x80 { end -= 1 }
    if let hyphen = slug[..<end].lastIndex(of: UInt8(ascii: "-")), hyphen > 12 { end = hyphen }
    var short = Array(slug[..<end])
    short.append(UInt8(ascii: "-"))
    for shift in [28, 24, 20, 16] as [UInt32] {
      short.append(UInt8(truncatingIfNeeded: hash >> shift & 0xF).hexadecimalDigit())
    }
    return short
  }
}
