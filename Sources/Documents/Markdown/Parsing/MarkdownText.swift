/// The text that is parsed as Markdown, with LF line ends only, and where each of its lines stands in the file.
///
/// It never changes and many look at it, which is why it is a class.
final class MarkdownText {
  /// The text.
  let bytes: [UInt8]

  /// Where each line starts in the text; there is always a first line.
  let lineStarts: [Int]

  /// Which signs the text has.
  let signs: SignCounts

  /// Whether blanks to fill in are masked.
  let isMasked: Bool

  private let places: Places

  /// The whole text in the file, which stands for places that are not known better.
  private let whole: Range<Int>

  /// Where the text stands in the file.
  private enum Places {
    /// All of it in one piece from here on.
    case inOnePiece(from: Int)
    /// Each line from a place of its own on.
    case lines([Int])
    /// Only the whole is known.
    case unknown
  }

  /// A stretch of a file as it is.
  convenience init(_ text: [UInt8], range: Range<Int>) {
    if let starts = Self.lineStarts(of: text, range) {
      let bytes = Array(text[range])
      self.init(
        bytes, lineStarts: starts, places: .inOnePiece(from: range.lowerBound), whole: range)
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var starts = [0]
    var offsets = [range.lowerBound]
    var start = range.lowerBound
    while true {
      let end = ByteSearch.firstLineEnd(in: text, start..<range.upperBound)
      bytes.append(contentsOf: text[start..<end])
      guard end < range.upperBound else { break }
      bytes.append(0x0A)
      let isPair = text[end] == 0x0D && end + 1 < range.upperBound && text[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
      starts.append(bytes.count)
      offsets.append(start)
    }
    self.init(bytes, lineStarts: starts, places: .lines(offsets), whole: range)
  }

  /// A value that was taken out of front matter, with the places where its lines start in the file if they are known.
  convenience init(_ text: [UInt8], whole: Range<Int>, fileOffsets: [Int]?) {
    var starts = [0]
    var index = ByteSearch.first(0x0A, in: text, 0..<text.count)
    while index < text.count {
      starts.append(index + 1)
      index = ByteSearch.first(0x0A, in: text, index + 1..<text.count)
    }
    var places = Places.unknown
    if let fileOffsets, fileOffsets.count == starts.count { places = .lines(fileOffsets) }
    self.init(text, lineStarts: starts, places: places, whole: whole)
  }

  private init(_ bytes: [UInt8], lineStarts: [Int], places: Places, whole: Range<Int>) {
    self.bytes = bytes
    self.lineStarts = lineStarts
    self.places = places
    self.whole = whole
    isMasked = false
    signs = SignCounts(bytes, 0..<bytes.count)
  }

  /// The same text with its blanks masked.
  var withMaskedBlanks: MarkdownText {
    guard let masked = BlankMask.masked(bytes, signs) else { return self }
    return MarkdownText(masked, maskingBlanksOf: self)
  }

  private init(_ masked: [UInt8], maskingBlanksOf original: MarkdownText) {
    bytes = masked
    lineStarts = original.lineStarts
    places = original.places
    whole = original.whole
    signs = original.signs
    isMasked = true
  }

  /// Where the lines of a stretch start, counted from its beginning; nil when not all lines end with LF.
  private static func lineStarts(of text: [UInt8], _ range: Range<Int>) -> [Int]? {
    var starts: [Int] = []
    starts.reserveCapacity(range.count / 40 + 4)
    starts.append(0)
    var index = range.lowerBound
    while true {
      index = ByteSearch.firstLineEnd(in: text, index..<range.upperBound)
      guard index < range.upperBound else { return starts }
      guard text[index] == 0x0A else { return nil }
      index += 1
      starts.append(index - range.lowerBound)
    }
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
    if case .unknown = places { return whole }
    let lower = fileOffset(range.lowerBound)
    guard !range.isEmpty else { return lower..<lower }
    return lower..<max(lower, fileOffset(range.upperBound - 1) + 1)
  }

  private func fileOffset(_ place: Int) -> Int {
    switch places {
    case .inOnePiece(let start): return start + place
    case .lines(let offsets):
      let line = lineNumber(at: place)
      return offsets[line] + place - lineStarts[line]
    case .unknown: return whole.lowerBound
    }
  }
}
