package import Diagnostics

/// The sections of the text of a Markdown file, as its author wrote them.
package enum MarkdownSections {
  /// One section: its heading with the signs before it, and where it stands in the file.
  package struct Section: Sendable {
    /// The line of the heading, such as `## What to bring`; `start` for what stands before the first one.
    package let name: String
    /// The section with its heading and without the blank lines around it, in bytes.
    package let range: Range<Int>
  }

  /// The sections of a file with front matter; a heading of the third level or below begins none.
  package static func sections(of file: SourceFile) -> [Section] {
    // What is wrong with the file is said by whoever reads it for its own sake.
    var unread = DiagnosticBag()
    guard let block = FrontMatterBlock.find(in: file, text: file.bytes, into: &unread) else {
      return []
    }
    var sections: [Section] = []
    var name = "start"
    var start = block.bodyStart
    var fence: UInt8?
    var line = block.bodyStart
    func close(at end: Int) {
      let words = trimmed(start..<end, in: file.bytes)
      if !words.isEmpty { sections.append(Section(name: name, range: words)) }
    }
    while line < file.bytes.count {
      let end = ByteSearch.firstLineEnd(in: file.bytes, line..<file.bytes.count)
      let bytes = file.bytes[line..<end]
      if let sign = fenceSign(bytes) {
        fence = fence == nil ? sign : fence == sign ? nil : fence
      } else if fence == nil, bytes.starts(with: "## ".utf8) {
        close(at: line)
        start = line
        name = String(decoding: file.bytes[trimmed(line..<end, in: file.bytes)], as: UTF8.self)
      }
      line = end + 1
    }
    close(at: file.bytes.count)
    return sections
  }

  private static func fenceSign(_ line: ArraySlice<UInt8>) -> UInt8? {
    let words = line.drop { $0 == 0x20 }
    guard let sign = words.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"),
      words.prefix(3).count == 3, words.prefix(3).allSatisfy({ $0 == sign })
    else { return nil }
    return sign
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let isWord = { (byte: UInt8) in byte > 0x20 }
    guard let first = bytes[range].firstIndex(where: isWord),
      let last = bytes[range].lastIndex(where: isWord)
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }
}
