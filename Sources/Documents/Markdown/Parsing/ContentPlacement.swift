/// Where the content of a paragraph, a heading or a table cell stands in the text.
///
/// The parser hands out content without the signs of quotes and lists before each line, and its own columns are wrong
/// behind the first line of a paragraph. But a line of content is always the end of a line of the text.
struct ContentPlacement {
  /// Where each line of the content starts.
  private var lines: [(content: Int, text: Int)] = []

  /// The content, where backslashes before its pipes have been removed.
  private var unescaped: [UInt8] = []

  /// Where a stretch of the content stands in the text.
  func textRange(_ range: Range<Int>, in text: MarkdownText) -> Range<Int> {
    let lower = textOffset(range.lowerBound, in: text)
    guard !range.isEmpty else { return lower..<lower }
    return lower..<max(lower, textOffset(range.upperBound - 1, in: text) + 1)
  }

  private func textOffset(_ offset: Int, in text: MarkdownText) -> Int {
    let line = line(holding: offset)
    guard !unescaped.isEmpty else { return line.text + offset - line.content }
    var place = line.text
    for index in line.content..<max(line.content, offset) {
      place += skipsBackslash(before: index, at: place, in: text) ? 2 : 1
    }
    return skipsBackslash(before: offset, at: place, in: text) ? place + 1 : place
  }

  private func line(holding offset: Int) -> (content: Int, text: Int) {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].content <= offset {
        low = middle
      } else {
        high = middle
      }
    }
    return lines[low]
  }

  private func skipsBackslash(before index: Int, at place: Int, in text: MarkdownText) -> Bool {
    index < unescaped.count && unescaped[index] == UInt8(ascii: "|")
      && place + 1 < text.bytes.count && text.bytes[place] == UInt8(ascii: "\\")
      && text.bytes[place + 1] == UInt8(ascii: "|")
  }
}

// MARK: - Paragraphs and headings

extension ContentPlacement {
  /// Finds the content of a paragraph, a heading or a block of HTML from the line on where the block starts.
  init?(_ content: [UInt8], of block: SyntaxEvent, in text: MarkdownText) {
    guard block.line > 0, block.line <= text.lineStarts.count else { return nil }
    let first = block.line - 1
    if block.kind == .heading,
      let start = Self.startOfHeading(content, in: text.line(first), column: block.column, text)
    {
      lines = [(0, start)]
      return
    }
    let hasPipe =
      ByteSearch.first(UInt8(ascii: "|"), in: content, 0..<content.count) < content.count
    // Definitions of links at the beginning of a paragraph are not part of its content.
    for number in first..<text.lineStarts.count {
      let column = number == first && block.kind != .htmlBlock ? block.column : nil
      let prefix = Prefix(column: column, isChecked: block.kind != .htmlBlock)
      if let found = Self.match(
        content, from: number, prefix: prefix, hasPipe: hasPipe, in: text)
      {
        lines = found
        if hasPipe, Self.isUnescaped(content, found, in: text) { unescaped = content }
        return
      }
      guard !text.bytes[text.line(number)].allSatisfy(Self.isSpace) else { break }
    }
    return nil
  }

  /// Where the words of a heading with `#` start; nil when it is a heading of another form.
  private static func startOfHeading(
    _ content: [UInt8], in line: Range<Int>, column: Int, _ text: MarkdownText
  ) -> Int? {
    var index = line.lowerBound + max(0, column - 1)
    let start = index
    while index < line.upperBound, text.bytes[index] == UInt8(ascii: "#") { index += 1 }
    guard index > start, index == line.upperBound || isSpace(text.bytes[index]) else { return nil }
    while index < line.upperBound, isSpace(text.bytes[index]) { index += 1 }
    guard content.count <= line.upperBound - index,
      ByteSearch.areEqual(content, 0..<content.count, text.bytes, at: index)
    else { return nil }
    return index
  }

  /// What may stand before the content of a line.
  private struct Prefix {
    /// Where the first line of content starts, if it is known.
    let column: Int?
    /// Whether the signs before the content are looked at.
    let isChecked: Bool

    func allows(_ prefix: Range<Int>, of bytes: [UInt8], inFirstLine: Bool) -> Bool {
      guard isChecked else { return true }
      if inFirstLine, let column { return prefix.count == column - 1 }
      for index in prefix where !isSpace(bytes[index]) && bytes[index] != UInt8(ascii: ">") {
        return false
      }
      return true
    }
  }

  /// Where the lines of the content start if they are the ends of the text's lines from a number on.
  private static func match(
    _ content: [UInt8], from first: Int, prefix: Prefix, hasPipe: Bool, in text: MarkdownText
  ) -> [(content: Int, text: Int)]? {
    var found: [(content: Int, text: Int)] = []
    var start = 0
    var number = first
    while start < content.count {
      guard number < text.lineStarts.count else { return nil }
      let end = ByteSearch.first(0x0A, in: content, start..<content.count)
      let line = text.line(number)
      let match =
        hasPipe
        ? matchUnescaped(content, start..<end, endOf: line, in: text)
        : match(content, start..<end, endOf: line, in: text)
      guard let place = match,
        prefix.allows(line.lowerBound..<place, of: text.bytes, inFirstLine: found.isEmpty)
      else { return nil }
      found.append((start, place))
      start = end + 1
      number += 1
    }
    return found.isEmpty ? nil : found
  }

  /// Where a line of content starts if it is the end of a line of the text, apart from white space at the end.
  private static func match(
    _ content: [UInt8], _ range: Range<Int>, endOf line: Range<Int>, in text: MarkdownText
  ) -> Int? {
    let end = trimmedEnd(content, range)
    let place = trimmedEnd(text.bytes, line) - (end - range.lowerBound)
    guard place >= line.lowerBound,
      ByteSearch.areEqual(content, range.lowerBound..<end, text.bytes, at: place)
    else { return nil }
    return place
  }

  /// The same for content with pipes, where backslashes before them may have been removed.
  private static func matchUnescaped(
    _ content: [UInt8], _ range: Range<Int>, endOf line: Range<Int>, in text: MarkdownText
  ) -> Int? {
    var place = trimmedEnd(text.bytes, line)
    var index = trimmedEnd(content, range)
    while index > range.lowerBound {
      guard place > line.lowerBound, text.bytes[place - 1] == content[index - 1] else { return nil }
      place -= 1
      index -= 1
      if content[index] == UInt8(ascii: "|"), place > line.lowerBound,
        text.bytes[place - 1] == UInt8(ascii: "\\"),
        index == range.lowerBound || content[index - 1] != UInt8(ascii: "\\")
      {
        place -= 1
      }
    }
    return place
  }

  /// Whether backslashes before pipes are missing in the content, as they are in a paragraph above a table.
  private static func isUnescaped(
    _ content: [UInt8], _ lines: [(content: Int, text: Int)], in text: MarkdownText
  ) -> Bool {
    lines.contains { line in
      let end = ByteSearch.first(0x0A, in: content, line.content..<content.count)
      let textLine = text.line(text.lineNumber(at: line.text))
      return trimmedEnd(content, line.content..<end) - line.content
        != trimmedEnd(text.bytes, textLine) - line.text
    }
  }

  private static func trimmedEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

// MARK: - Cells

extension ContentPlacement {
  /// Finds the content of a table's cell: its number and that of its line count from 0, and the column where the row
  /// starts, if it is known, from 1.
  init?(
    _ content: [UInt8], inCell cell: Int, ofLine number: Int, column: Int?, in text: MarkdownText
  ) {
    guard text.lineStarts.indices.contains(number) else { return nil }
    let line = text.line(number)
    var index = line.lowerBound + (column ?? 1) - 1
    if column == nil {
      while index < line.upperBound,
        Self.isSpace(text.bytes[index]) || text.bytes[index] == UInt8(ascii: ">")
      { index += 1 }
    }
    if index < line.upperBound, text.bytes[index] == UInt8(ascii: "|") { index += 1 }
    var remaining = cell
    while remaining > 0, index < line.upperBound {
      let isEscaped = index > line.lowerBound && text.bytes[index - 1] == UInt8(ascii: "\\")
      if text.bytes[index] == UInt8(ascii: "|"), !isEscaped { remaining -= 1 }
      index += 1
    }
    while index < line.upperBound, Self.isSpace(text.bytes[index]) { index += 1 }
    guard remaining == 0, Self.holds(content, at: index, before: line.upperBound, in: text) else {
      return nil
    }
    lines = [(0, index)]
    if content.contains(UInt8(ascii: "|")) { unescaped = content }
  }

  private static func holds(
    _ content: [UInt8], at start: Int, before end: Int, in text: MarkdownText
  ) -> Bool {
    var place = start
    for byte in content {
      if byte == UInt8(ascii: "|"), place < end, text.bytes[place] == UInt8(ascii: "\\") {
        place += 1
      }
      guard place < end, text.bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }
}
