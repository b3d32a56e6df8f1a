package import Diagnostics

/// A Markdown file, read: its fields and its text.
package struct Document: Sendable {
  /// The path below the site's folder.
  package let path: String
  package let frontMatter: YAMLMapping
  /// The front matter with its fences, in bytes.
  package let frontMatterRange: Range<Int>
  package let body: Markdown
}

/// Reads Markdown files: a pure function of their bytes.
package enum DocumentParser {
  /// Reads a file; nil when its front matter can't be used, which has then been reported.
  package static func parse(
    _ file: SourceFile, options: MarkdownOptions, into bag: inout DiagnosticBag
  ) -> Document? {
    guard !file.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
      bag.report(
        .fileEmpty, "The file is empty", at: file.range(0..<0),
        help: "Write the entry, or delete the file.")
      return nil
    }
    guard SourceCheck.isText(file, into: &bag) else { return nil }
    let start = SourceCheck.byteOrderMarkLength(file)
    guard let opening = fence(at: start, in: file.bytes) else {
      bag.report(
        .frontMatterMissing, "The file doesn't start with front matter",
        at: file.range(start..<min(start + 1, file.bytes.count)),
        help: "Start it with a line of three hyphens, then “title: …”, then three hyphens again.")
      return nil
    }
    guard let closing = closingFence(after: opening, in: file.bytes) else {
      bag.report(
        .frontMatterUnclosed, "The front matter that starts here is not closed",
        at: file.range(start..<start + 3),
        help: "Put a line with only “---” after the last field.")
      return nil
    }
    let body = MarkdownParser.parse(
      file, range: closing.end..<file.bytes.count, options: options, into: &bag)
    guard
      let fields = YAMLParser.parseMapping(file, range: opening..<closing.start, into: &bag)
    else { return nil }
    return Document(
      path: file.path, frontMatter: fields, frontMatterRange: start..<closing.end, body: body)
  }

  /// The end of the line at a place, if that line is a fence.
  private static func fence(at start: Int, in bytes: [UInt8]) -> Int? {
    guard bytes[start...].starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count else { return index }
    switch bytes[index] {
    case 0x0A: return index + 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
    default: return nil
    }
  }

  private static func closingFence(
    after start: Int, in bytes: [UInt8]
  ) -> (start: Int, end: Int)? {
    var line = start
    while line < bytes.count {
      if let end = fence(at: line, in: bytes) { return (line, end) }
      while line < bytes.count, bytes[line] != 0x0A, bytes[line] != 0x0D { line += 1 }
      if line + 1 < bytes.count, bytes[line] == 0x0D, bytes[line + 1] == 0x0A { line += 1 }
      line += 1
    }
    return nil
  }
}
