/// The text that is parsed as Markdown, with LF line ends only, and where each of its lines stands in the file.
struct MarkdownText {
  /// The text.
  let bytes: [UInt8]

  /// Where each line starts in the text; there is always a first line.
  let lineStarts: [Int]

  /// Where each line starts in the file; empty when only the whole is known.
  private let fileOffsets: [Int]

  /// The whole text in the file, which stands for places that are not known better.
  private let whole: Range<Int>

  /// A stretch of a file as it is.
  init(_ text: [UInt8], range: Range<Int>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var starts = [0]
    var offsets = [range.lowerBound]
    var start = range.lowerBound
    var index = start
    text.withUnsafeBufferPointer { text in
      while true {
        while index < range.upperBound, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        guard index < range.upperBound else { break }
        bytes.append(0x0A)
        let isPair =
          text[index] == 0x0D && index + 1 < range.upperBound && text[index + 1] == 0x0A
        index += isPair ? 2 : 1
        start = index
        starts.append(bytes.count)
        offsets.append(start)
      }
    }
    self.bytes = bytes
    lineStarts = starts
    fileOffsets = offsets
    whole = range
  }

  /// A value that was taken out of front matter, with the places where its lines start in the file if they are known.
  init(_ text: [UInt8], whole: Range<Int>, fileOffsets: [Int]?) {
    bytes = text
    var starts = [0]
    for index in text.indices where text[index] == 0x0A { starts.append(index + 1) }
    lineStarts = starts
    self.fileOffsets = fileOffsets?.count == starts.count ? fileOffsets ?? [] : []
    self.whole = whole
  }

  /// The bytes of a line, counted from 0, without its line end.
  func line(_ number: Int) -> Range<Int> {
    let start = lineStarts[number]
    guard number + 1 < lineStarts.count else { return start..<bytes.count }
    return start..<lineStarts[number + 1] - 1
  }

  /// The line that holds a place of the text, counted from 0.
  func lineNumber(at place: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= place {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  /// Where a stretch of the text stands in the file.
  func fileRange(_ range: Range<Int>) -> Range<Int> {
    guard !fileOffsets.isEmpty else { return whole }
    let lower = fileOffset(range.lowerBound)
    guard !range.isEmpty else { return lower..<lower }
    return lower..<max(lower, fileOffset(range.upperBound - 1) + 1)
  }

  private func fileOffset(_ place: Int) -> Int {
    let line = lineNumber(at: place)
    return fileOffsets[line] + place - lineStarts[line]
  }
}
