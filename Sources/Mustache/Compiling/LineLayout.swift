/// Where the lines of a template begin and end, and how far they are indented.
struct LineLayout {
  private let bytes: [UInt8]

  /// Where the text begins: behind the byte-order mark, if there is one.
  let start: Int

  /// Tags that go over several lines; lines that begin inside one are no lines of the text.
  private let longTags: [Range<Int>]

  init(_ bytes: [UInt8], tags: [TemplateTag]) {
    self.bytes = bytes
    self.start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.longTags = tags.map(\.range).filter { bytes[$0].contains(UInt8(ascii: "\n")) }
  }

  /// Whether a line begins at an offset.
  func isLineStart(_ offset: Int) -> Bool {
    offset <= start || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// The blanks between the start of the line and an offset, or nil when anything else stands
  /// there.
  func blanks(before offset: Int) -> Range<Int>? {
    var lineStart = offset
    while !isLineStart(lineStart) {
      guard Self.isBlank(bytes[lineStart - 1]) else { return nil }
      lineStart -= 1
    }
    return lineStart..<offset
  }

  /// The start of the next line, or nil when anything but blanks stands between an offset and it.
  func nextLine(after offset: Int) -> Int? {
    var index = offset
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"): return index + 1
      case UInt8(ascii: "\r"):
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") else { return nil }
        return index + 2
      case let byte where Self.isBlank(byte): index += 1
      default: return nil
      }
    }
    return index
  }

  /// The blanks that all lines beginning in a range share, as they stand before one of these lines;
  /// nil when no line with anything on it begins there. Empty lines don't count.
  func commonIndentation(of range: Range<Int>) -> Range<Int>? {
    var common: Range<Int>?
    for lineStart in range where isLineStart(lineStart) && !isInsideTag(lineStart) {
      var end = lineStart
      while end < range.upperBound, Self.isBlank(bytes[end]) { end += 1 }
      guard end < range.upperBound, nextLine(after: end) == nil else { continue }
      guard let shared = common else {
        common = lineStart..<end
        continue
      }
      let count = zip(bytes[shared], bytes[lineStart..<end]).prefix { $0 == $1 }.count
      common = shared.lowerBound..<(shared.lowerBound + count)
    }
    return common
  }

  private func isInsideTag(_ offset: Int) -> Bool {
    longTags.contains { $0.lowerBound < offset && offset < $0.upperBound }
  }

  /// Whether a byte is a space or a tab.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
