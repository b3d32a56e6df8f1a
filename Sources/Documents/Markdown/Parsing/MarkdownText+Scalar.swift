/// Finding the lines of a front-matter value in the file.
extension MarkdownText {
  /// The text of a value; its lines are placed where the author's own lines can be recognised.
  convenience init(_ scalar: YAMLScalar, in file: [UInt8]) {
    let text = Array(scalar.text.utf8)
    self.init(text, whole: scalar.range, fileOffsets: Self.lineOffsets(of: scalar, text, in: file))
  }

  private static func lineOffsets(
    of scalar: YAMLScalar, _ text: [UInt8], in file: [UInt8]
  ) -> [Int]? {
    var inner = scalar.range
    switch scalar.style {
    case .literal: return literalLineOffsets(of: scalar, text, in: file)
    case .folded: return nil
    case .plain: break
    case .singleQuoted, .doubleQuoted:
      guard inner.count >= 2 else { return nil }
      inner = inner.lowerBound + 1..<inner.upperBound - 1
      // A backslash may begin a code that stands for itself, which looks the same but counts differently.
      if scalar.style == .doubleQuoted, file[inner].contains(UInt8(ascii: "\\")) { return nil }
    }
    guard inner.count == text.count,
      ByteSearch.areEqual(text, 0..<text.count, file, at: inner.lowerBound)
    else { return nil }
    return [inner.lowerBound]
  }

  /// Each line of a `|` block is the end of a line of the file; what is missing at its beginning is the indentation.
  private static func literalLineOffsets(
    of scalar: YAMLScalar, _ text: [UInt8], in file: [UInt8]
  ) -> [Int]? {
    var offsets: [Int] = []
    var lineStart = startOfNextLine(scalar.range.lowerBound, in: file)
    var start = 0
    while start <= text.count {
      let line = start..<ByteSearch.first(0x0A, in: text, start..<text.count)
      start = line.upperBound + 1
      let lineEnd = endOfLine(lineStart, in: file)
      let offset = max(lineStart, lineEnd - line.count)
      guard offset + line.count == lineEnd, ByteSearch.areEqual(text, line, file, at: offset),
        file[lineStart..<offset].allSatisfy({ $0 == 0x20 })
      else {
        // Behind the last line end of the value nothing follows that could need a place.
        guard line.isEmpty else { return nil }
        offsets.append(lineStart)
        continue
      }
      offsets.append(offset)
      lineStart = startOfNextLine(lineEnd, in: file)
    }
    return offsets
  }

  private static func endOfLine(_ start: Int, in file: [UInt8]) -> Int {
    ByteSearch.firstLineEnd(in: file, start..<file.count)
  }

  private static func startOfNextLine(_ place: Int, in file: [UInt8]) -> Int {
    let end = endOfLine(place, in: file)
    guard end < file.count else { return end }
    let isPair = file[end] == 0x0D && end + 1 < file.count && file[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }
}
