/// The line that a problem starts on, in three parts: what stands before the meant part, that part, and the rest.
package struct SourceExcerpt: Sendable, Hashable {
  /// What stands on the line before the part that is meant.
  package let before: String
  /// The part that is meant, as far as it stands on this line; empty for a point between two characters.
  package let marked: String
  /// What follows on the line.
  package let after: String
  /// Whether the line is so long that its start was left out.
  package let isCutBefore: Bool
  /// Whether the line is so long that its end was left out.
  package let isCutAfter: Bool

  /// How much of a line is kept on either side of the start of the meant part, in bytes.
  ///
  /// A line can be a whole file; no terminal shows more than this.
  private static let reach = 1024

  init(of line: Range<Int>, marking range: Range<Int>, in bytes: [UInt8]) {
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    var first = max(line.lowerBound, start - Self.reach)
    while first < start, Self.isInsideScalar(bytes[first]) { first += 1 }
    var last = min(line.upperBound, start + Self.reach)
    while last > start, last < line.upperBound, Self.isInsideScalar(bytes[last]) { last -= 1 }
    let end = min(max(range.upperBound, start), last)
    before = String(decoding: bytes[first..<start], as: UTF8.self)
    marked = String(decoding: bytes[start..<end], as: UTF8.self)
    after = String(decoding: bytes[end..<last], as: UTF8.self)
    isCutBefore = first > line.lowerBound
    isCutAfter = last < line.upperBound
  }

  /// Whether there is nothing to see.
  package var isBlank: Bool {
    (before + marked + after).allSatisfy(\.isWhitespace)
  }

  private static func isInsideScalar(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
