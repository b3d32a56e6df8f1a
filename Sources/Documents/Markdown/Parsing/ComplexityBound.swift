/// A quick look at a text that shows of nearly every one that nothing about it is too much for the parser.
///
/// It takes the whole text for one block, and so never comes out with less than `ComplexityCheck`, which adds up the
/// blocks one by one.
struct ComplexityBound {
  private let text: MarkdownText
  private var depth = 0
  private var delimiterRows = 0

  /// Whether the whole check would find nothing.
  static func allows(_ text: MarkdownText) -> Bool {
    var bound = ComplexityBound(text)
    return bound.hasFewSigns && bound.hasFewContainers() && bound.hasSmallTables
      && bound.work <= ComplexityCheck.maximumWork
  }

  private init(_ text: MarkdownText) {
    self.text = text
  }

  /// The lengths of all lines with their ends, the last of which may be missing.
  private var byteCount: Int { text.bytes.count + 1 }

  private var hasFewSigns: Bool {
    let signs = text.signs
    return signs.brackets <= ComplexityCheck.maximumOpeners
      && signs.angles <= ComplexityCheck.maximumOpeners && !signs.hasCodedBracket
      && signs.closers * byteCount <= ComplexityCheck.maximumExpansion
  }

  private var work: Int {
    let signs = text.signs
    let lines = text.lineStarts.count
    return signs.angles * byteCount + signs.brackets * signs.brackets
      + signs.emphasis * signs.emphasis + 5 * signs.brackets * signs.emphasis
      + 5 * depth * lines + delimiterRows * byteCount * lines
  }

  /// Looks at how the lines begin; false when one has too many quote and list signs.
  private mutating func hasFewContainers() -> Bool {
    for number in text.lineStarts.indices {
      let line = text.line(number)
      var start = line.lowerBound
      while start < line.upperBound, text.bytes[start] == 0x20 || text.bytes[start] == 0x09 {
        start += 1
      }
      guard start < line.upperBound else { continue }
      switch text.bytes[start] {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "["):
        let scan = LineScan(beginningOf: text.bytes, range: line)
        guard scan.containers <= ComplexityCheck.maximumContainers else { return false }
        if scan.containers > 0 { depth = max(depth, scan.containers + scan.indentation / 2) }
      default: break
      }
      if mayBeDelimiterRow(start..<line.upperBound) { delimiterRows += 1 }
    }
    return true
  }

  private func mayBeDelimiterRow(_ line: Range<Int>) -> Bool {
    for index in line {
      switch text.bytes[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "),
        UInt8(ascii: "\t"), UInt8(ascii: ">"):
        continue
      default: return false
      }
    }
    return true
  }

  /// Whether no line has more cells than a table may have columns, and all lines together no more than all tables.
  private var hasSmallTables: Bool {
    guard delimiterRows > 0 else { return true }
    let columns = ComplexityCheck.maximumColumns
    guard text.lineStarts.count * columns <= ComplexityCheck.maximumCells else { return false }
    return text.signs.pipes < columns
      || text.lineStarts.indices.allSatisfy { pipes(inLine: $0) < columns }
  }

  private func pipes(inLine number: Int) -> Int {
    let line = text.line(number)
    var count = 0
    var index = ByteSearch.first(UInt8(ascii: "|"), in: text.bytes, line)
    while index < line.upperBound {
      count += 1
      index = ByteSearch.first(UInt8(ascii: "|"), in: text.bytes, index + 1..<line.upperBound)
    }
    return count
  }
}
