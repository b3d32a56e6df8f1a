import Diagnostics

/// Some Markdown and where each byte of it stands in its file.
struct MarkdownText {
  let file: SourceFile
  /// What is parsed.
  let bytes: [UInt8]
  private let places: Places

  private enum Places {
    /// The text stands in the file as it is, from this byte on.
    case contiguous(Int)
    /// Each line of the text starts at its own byte of the file.
    case lines([(text: Int, file: Int)])
    /// Escapes make text and file differ: everything is at one place.
    case fixed(Range<Int>)
  }

  /// Part of a file.
  init(_ file: SourceFile, range: Range<Int>) {
    self.file = file
    bytes = Array(file.bytes[range])
    places = .contiguous(range.lowerBound)
  }

  /// A value in front matter.
  init(_ scalar: YAMLScalar, in file: SourceFile) {
    self.file = file
    bytes = Array(scalar.text.utf8)
    places = Self.places(of: scalar, bytes, in: file)
  }

  /// The bytes of the file at which a stretch of the text stands.
  func fileRange(_ range: Range<Int>) -> Range<Int> {
    switch places {
    case .contiguous(let start): return (start + range.lowerBound)..<(start + range.upperBound)
    case .fixed(let place): return place
    case .lines(let lines):
      guard let line = lines.last(where: { $0.text <= range.lowerBound }) else { return 0..<0 }
      let start = line.file + range.lowerBound - line.text
      return start..<start + range.count
    }
  }

  private static func places(
    of scalar: YAMLScalar, _ text: [UInt8], in file: SourceFile
  ) -> Places {
    let source = file.bytes
    let range = scalar.range
    switch scalar.style {
    case .plain, .singleQuoted, .doubleQuoted:
      let quote = scalar.style == .plain ? 0 : 1
      let inner =
        (range.lowerBound + quote)..<max(range.lowerBound + quote, range.upperBound - quote)
      let matches =
        inner.count >= text.count && source[inner].prefix(text.count).elementsEqual(text)
      return matches ? .contiguous(inner.lowerBound) : .fixed(range)
    case .literal, .folded:
      return lines(of: scalar, text, in: source)
    }
  }

  /// Matches the lines of a block value with those of the file: each stands there after its indentation.
  private static func lines(of scalar: YAMLScalar, _ text: [UInt8], in source: [UInt8]) -> Places {
    var places: [(text: Int, file: Int)] = []
    var position = scalar.range.lowerBound
    func nextLine() {
      while position < source.count, source[position] != 0x0A { position += 1 }
      position = min(position + 1, source.count)
    }
    nextLine()
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      let line = text[start..<end]
      var content = position
      while content < source.count, source[content] == 0x20, line.first != 0x20 { content += 1 }
      if line.first == 0x20 {
        while content < source.count, !source[content...].starts(with: line),
          source[content] == 0x20
        {
          content += 1
        }
      }
      guard source[content...].starts(with: line) else { return .fixed(scalar.range) }
      places.append((start, content))
      nextLine()
      start = end + 1
    }
    return .lines(places)
  }
}
