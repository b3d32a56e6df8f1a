import Diagnostics

/// Finds tabs that indent lines of YAML.
enum IndentationCheck {
  /// The first tab that stands before a line's text, outside of values that run over several lines.
  static func firstTab(in text: [UInt8], range: Range<Int>, events: [YAMLEvent]) -> Int? {
    var values = events.lazy.filter {
      if case .scalar = $0.kind { true } else { false }
    }.map(\.range).makeIterator()
    var value = values.next()
    var index = range.lowerBound
    while index < range.upperBound {
      if let tab = tab(before: index, in: text, end: range.upperBound) {
        while let current = value, current.upperBound <= tab { value = values.next() }
        if value?.contains(tab) != true { return tab }
      }
      index = endOfLine(index, in: text, end: range.upperBound) + 1
    }
    return nil
  }

  /// The tab in the indentation of the line that holds a place.
  static func tab(onLineOf place: Int, in text: [UInt8], range: Range<Int>) -> Int? {
    var start = min(place, range.upperBound)
    while start > range.lowerBound, !isLineEnd(text[start - 1]) { start -= 1 }
    return tab(before: start, in: text, end: range.upperBound)
  }

  /// What is said about a tab.
  static func diagnostic(tab: Int, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: .frontMatterTab, message: "A line is indented with a tab",
      range: file.range(tab..<tab + 1), help: "Replace the tab by two spaces.")
  }

  private static func tab(before start: Int, in text: [UInt8], end: Int) -> Int? {
    var index = start
    var tab: Int?
    while index < end, text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t") {
      if tab == nil, text[index] == UInt8(ascii: "\t") { tab = index }
      index += 1
    }
    let isBlank = index == end || isLineEnd(text[index])
    return isBlank ? nil : tab
  }

  private static func endOfLine(_ start: Int, in text: [UInt8], end: Int) -> Int {
    var index = start
    while index < end, !isLineEnd(text[index]) { index += 1 }
    return index
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
