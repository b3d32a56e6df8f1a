import Diagnostics

/// Where the front matter of a Markdown file stands.
struct FrontMatterBlock {
  /// What opens and closes front matter: a line of three hyphens.
  private static let fence: [UInt8] = Array("---".utf8)

  /// The whole block, from the opening to the closing hyphens.
  let range: Range<Int>

  /// The lines between the fences.
  let content: Range<Int>

  /// Where the body starts, after the line of the closing fence.
  let bodyStart: Int

  /// Finds the block, or reports why there is none.
  static func find(
    in file: SourceFile, text: [UInt8], into bag: inout DiagnosticBag
  ) -> FrontMatterBlock? {
    let start = TextCheck.lengthOfByteOrderMark(text)
    let first = line(from: start, in: text)
    guard isFence(first, in: text) else {
      bag.report(
        .frontMatterMissing, "The file does not start with front matter",
        at: file.range(first),
        help: "Start the file with a line “---”, the fields, and another line “---”.")
      return nil
    }
    let contentStart = nextLine(after: first.upperBound, in: text)
    var index = contentStart
    while index < text.count {
      let line = line(from: index, in: text)
      if isFence(line, in: text) {
        return FrontMatterBlock(
          range: start..<line.lowerBound + fence.count, content: contentStart..<line.lowerBound,
          bodyStart: nextLine(after: line.upperBound, in: text))
      }
      index = nextLine(after: line.upperBound, in: text)
    }
    bag.report(
      .frontMatterUnclosed, "The front matter that starts here has no closing “---”",
      at: file.range(start..<start + fence.count),
      help: "Put a line with only “---” after the last field.")
    return nil
  }

  private static func isFence(_ line: Range<Int>, in text: [UInt8]) -> Bool {
    guard line.count >= fence.count, text[line.lowerBound] == fence[0] else { return false }
    return text[line].starts(with: fence)
      && text[line].dropFirst(fence.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The line that starts at a place, without its line end.
  private static func line(from start: Int, in text: [UInt8]) -> Range<Int> {
    start..<ByteSearch.firstLineEnd(in: text, start..<text.count)
  }

  private static func nextLine(after end: Int, in text: [UInt8]) -> Int {
    guard end < text.count else { return end }
    let isPair = text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }
}
