/// Where the lines of one file start, so that many of its places are found quickly.
///
/// Lines end with LF, CR LF or CR. A byte-order mark belongs to no line.
struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var starts = [hasByteOrderMark ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let isNewline = byte == UInt8(ascii: "\n")
      let isLoneReturn =
        byte == UInt8(ascii: "\r")
        && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
      if isNewline || isLoneReturn { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// The line and column of a byte; an offset past the end means the end.
  ///
  /// Columns count Unicode scalars; both numbers start at 1. All of a line's ending has the column after its text.
  func position(ofByte offset: Int) -> SourcePosition {
    let number = lineIndex(ofByte: offset)
    let text = lineText(number)
    let before = text.clamped(to: text.lowerBound..<max(offset, text.lowerBound))
    let column = 1 + bytes[before].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: number + 1, column: column)
  }

  /// The bytes of the line that holds a byte, without its ending.
  func lineBytes(holdingByte offset: Int) -> Range<Int> {
    lineText(lineIndex(ofByte: offset))
  }

  /// The last line that starts at or before a byte.
  private func lineIndex(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func lineText(_ index: Int) -> Range<Int> {
    let start = starts[index]
    guard index + 1 < starts.count else { return start..<bytes.count }
    var end = starts[index + 1]
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }
}
