/// Refuses Markdown that cmark-gfm 0.29.0.gfm.6 would take minutes over: a linear look at the text before it is parsed.
///
/// The limits follow from the published faults CVE-2023-22483, -22484, -22486, -24824 and -37463, which that version
/// still has; they lie far above what people write.
enum MarkdownComplexity {
  /// A place that goes beyond a limit.
  struct Excess {
    let message: String
    /// In bytes of the text.
    let range: Range<Int>
  }

  enum Limit {
    static let columns = 64
    static let nesting = 50
    static let openers = 2_000
    static let cells = 20_000
    /// In bytes.
    static let line = 100_000
  }

  /// What stands open in the block, a stretch of lines without an empty one.
  private struct Block {
    var openers = 0
    var delimiters = 0
    /// Of the table that the block holds, if any; short rows are filled up to it.
    var columns = 0
    var cells = 0
  }

  /// The first place that goes beyond a limit, or nil.
  static func excess(in text: [UInt8]) -> Excess? {
    var block = Block()
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      let line = start..<end
      if end - start > Limit.line {
        return Excess(
          message: "A line is longer than \(Limit.line) bytes", range: start..<start + 1)
      }
      let markers = containerMarkers(text, line)
      if markers > Limit.nesting {
        return Excess(
          message: "Quotes and lists are nested more than \(Limit.nesting) levels deep",
          range: line)
      }
      if isBlank(text, line) {
        block = Block()
      } else if let excess = count(text, line, &block) {
        return excess
      }
      start = end + 1
    }
    return nil
  }

  private static func isBlank(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    line.allSatisfy { text[$0] == 0x20 || text[$0] == 0x09 }
  }

  /// How many quotes and list items a line opens.
  private static func containerMarkers(_ text: [UInt8], _ line: Range<Int>) -> Int {
    var markers = 0
    var index = line.lowerBound
    var digits = 0
    while index < line.upperBound {
      switch text[index] {
      case 0x20, 0x09: digits = 0
      case UInt8(ascii: ">"): markers += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        let next = index + 1
        guard next == line.upperBound || text[next] == 0x20 || text[next] == 0x09 else {
          return markers
        }
        markers += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        guard digits > 0 else { return markers }
        markers += 1
        digits = 0
      default: return markers
      }
      index += 1
    }
    return markers
  }

  private static func count(
    _ text: [UInt8], _ line: Range<Int>, _ block: inout Block
  ) -> Excess? {
    var columns = 0
    var isRule = true
    for index in line {
      switch text[index] {
      case UInt8(ascii: "|"): columns += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: continue
      case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "]"), UInt8(ascii: "("):
        block.openers += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"),
        UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
        let isRun = index > line.lowerBound && text[index - 1] == text[index]
        if !isRun { block.delimiters += 1 }
      default: break
      }
      if text[index] != UInt8(ascii: "|") { isRule = false }
    }
    block.cells += block.columns
    if isRule, columns > 0 { block.columns = columns + 1 }
    if block.cells > Limit.cells {
      return Excess(message: "A table has more than \(Limit.cells) cells", range: line)
    }
    if columns > Limit.columns + 1 {
      return Excess(message: "A table has more than \(Limit.columns) columns", range: line)
    }
    if block.openers > Limit.openers || block.delimiters > Limit.openers * 4 {
      return Excess(
        message: "A block of text holds more than \(Limit.openers) brackets or other signs",
        range: line)
    }
    return nil
  }
}
