/// Where the lines of a Markdown text start and end, in bytes.
struct MarkdownLines {
  private var starts = [0]
  private let end: Int

  init(_ bytes: [UInt8]) {
    end = bytes.count
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        starts.append(index)
      }
    }
  }

  /// The first byte of a line, counted from 1.
  func start(of line: Int) -> Int {
    line >= 1 && line <= starts.count ? starts[line - 1] : end
  }

  /// A line with its line ending.
  func range(of line: Int) -> Range<Int> { start(of: line)..<start(of: line + 1) }
}
