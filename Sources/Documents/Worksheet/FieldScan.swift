/// Finds the marks of fields in a run of text.
struct FieldScan {
  /// Stands for a bracket or a parenthesis that was typed with a backslash.
  static let escaped: (opening: UInt8, closing: UInt8, other: UInt8) = (0x01, 0x02, 0x03)

  private let text: [UInt8]
  /// Whether there is an answer that is not chosen, without which a chosen one is only a letter in parentheses.
  private let hasChoice: Bool

  /// Looks through a text in which escaped brackets are replaced.
  init(_ text: [UInt8]) {
    self.text = text
    hasChoice = text.indices.contains { Self.emptyChoice(in: text[...], at: $0) != nil }
  }

  /// The marks in the order of the text.
  func findAll() -> [FieldMark] {
    var marks: [FieldMark] = []
    var index = 0
    while index < text.count {
      if let mark = mark(at: index) {
        marks.append(mark)
        index = mark.range.upperBound
      } else {
        index += 1
      }
    }
    return marks
  }

  /// The box or the answer that a text begins with; nil if it begins with anything else.
  static func box(beginning text: ArraySlice<UInt8>) -> FieldMark.Kind? {
    guard let first = text.first, "[(".utf8.contains(first) || first == 0xE2 else { return nil }
    return FieldScan(Array(text)).mark(at: 0)?.kind
  }

  private func mark(at index: Int) -> FieldMark? {
    switch text[index] {
    case 0x1D...0x1F: blank(at: index)
    case UInt8(ascii: "["), Self.escaped.opening: tick(at: index)
    case UInt8(ascii: "("): choice(at: index)
    case 0xE2: symbol(at: index)
    default: nil
    }
  }

  private func blank(at start: Int) -> FieldMark {
    let run = text[start...].prefix { BlankMask.isMask($0) }
    let length = run.count { BlankMask.typed($0) != UInt8(ascii: "\\") }
    return FieldMark(kind: .blank(length: length), range: start..<start + run.count)
  }

  // MARK: Boxes

  /// `[ ]`, `[]`, `[_]` and, ticked, `[x]`; both brackets with a backslash are what word processors export.
  private func tick(at start: Int) -> FieldMark? {
    let isEscaped = text[start] == Self.escaped.opening
    let closing = isEscaped ? Self.escaped.closing : UInt8(ascii: "]")
    guard startsWord(at: start), let end = text[start...].prefix(5).firstIndex(of: closing) else {
      return nil
    }
    let inside = text[start + 1..<end]
    let next = text[safe: end + 1]
    guard next != UInt8(ascii: "("), next != UInt8(ascii: "["), next != UInt8(ascii: ":") else {
      return nil
    }
    if inside.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "_") }) {
      return FieldMark(kind: .tick(isTicked: false), range: start..<end + 1)
    }
    guard inside.count == 1, inside.first.map({ $0 | 0x20 }) == UInt8(ascii: "x"), isSpace(next)
    else { return nil }
    return FieldMark(kind: .tick(isTicked: true), range: start..<end + 1)
  }

  // MARK: Choices

  private static func emptyChoice(in text: ArraySlice<UInt8>, at start: Int) -> Int? {
    guard text[start] == UInt8(ascii: "(") else { return nil }
    let end = start + 1 + text[(start + 1)...].prefix { $0 == 0x20 }.prefix(3).count
    return end < text.endIndex && text[end] == UInt8(ascii: ")") ? end + 1 : nil
  }

  /// `( )`, `()` and, where there is such a one, `(x)`.
  private func choice(at start: Int) -> FieldMark? {
    guard startsWord(at: start) else { return nil }
    if let end = Self.emptyChoice(in: text[...], at: start) {
      return FieldMark(kind: .choice(isChosen: false), range: start..<end)
    }
    guard hasChoice, text[safe: start + 2] == UInt8(ascii: ")"), isSpace(text[safe: start + 3]),
      text[start + 1] | 0x20 == UInt8(ascii: "x")
    else { return nil }
    return FieldMark(kind: .choice(isChosen: true), range: start..<start + 3)
  }

  // MARK: Symbols

  /// The symbols that word processors have for boxes and circles.
  private func symbol(at start: Int) -> FieldMark? {
    guard start + 3 <= text.count else { return nil }
    let kind: FieldMark.Kind
    switch (text[start + 1], text[start + 2]) {
    // ☐ □ ▢ ❏ ❑
    case (0x98, 0x90), (0x96, 0xA1), (0x96, 0xA2), (0x9D, 0x8F), (0x9D, 0x91):
      kind = .tick(isTicked: false)
    // ☑ ☒
    case (0x98, 0x91), (0x98, 0x92): kind = .tick(isTicked: true)
    // ○ ◯
    case (0x97, 0x8B), (0x97, 0xAF): kind = .choice(isChosen: false)
    // ◉
    case (0x97, 0x89): kind = .choice(isChosen: true)
    default: return nil
    }
    return FieldMark(kind: kind, range: start..<start + 3)
  }

  // MARK: Surroundings

  /// Whether no letter or digit stands directly before.
  private func startsWord(at index: Int) -> Bool {
    guard index > 0 else { return true }
    let byte = text[index - 1]
    return !byte.isASCIIAlphanumeric && byte < 0x80
      || byte >= 0x80
        && !(text[..<index].lastScalar?.properties.isAlphabetic ?? false)
  }

  private func isSpace(_ byte: UInt8?) -> Bool { byte == nil || byte == 0x20 || byte == 0x0A }
}
