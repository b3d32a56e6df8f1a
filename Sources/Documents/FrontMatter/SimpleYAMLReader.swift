/// Reads the YAML that people write in front matter nearly always, much faster than libyaml and with the same steps.
///
/// It knows names with values on the same line, lists and groups below them, and blocks behind `|` and `>`. Whatever is
/// not surely one of these, and everything that is wrong, is left to libyaml: then there is no result at all. A test
/// compares the steps of both.
struct SimpleYAMLReader {
  /// A list or a group that is open, and the column in which its items stand.
  private struct Collection {
    enum Kind {
      case mapping, sequence
      /// A list whose hyphens stand in the column of the name above it.
      case flushSequence
    }

    let kind: Kind
    let column: Int
  }

  private enum Refusal: Error {
    case refused
  }

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var events: [YAMLEvent] = []
  private var open: [Collection] = []
  /// Behind the colon of a name whose value has not come yet.
  private var awaited: Int?

  /// The steps of reading a stretch of UTF-8 text; nil where libyaml has to read it.
  static func read(_ bytes: [UInt8], range: Range<Int>, maximumDepth: Int) -> [YAMLEvent]? {
    guard !range.isEmpty, bytes[range.upperBound - 1] == 0x0A,
      YAMLCharacters.areOrdinary(bytes, range)
    else { return nil }
    var reader = SimpleYAMLReader(bytes, range: range)
    do {
      try reader.readLines(maximumDepth: maximumDepth)
      return reader.events
    } catch {
      return nil
    }
  }

  private init(_ bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
    events.reserveCapacity(range.count / 12 + 8)
  }

  private mutating func readLines(maximumDepth: Int) throws(Refusal) {
    while let start = startOfText() {
      try readLine(from: start, column: start - index)
      guard open.count < maximumDepth else { throw .refused }
    }
    guard !open.isEmpty else { throw .refused }
    closeCollections(rightOf: -1, at: end)
  }

  /// Where the text of the next line that is not blank starts; the line becomes the current one.
  private mutating func startOfText() -> Int? {
    while index < end {
      var start = index
      while bytes[start] == 0x20 { start += 1 }
      if bytes[start] != 0x0A { return start }
      index = start + 1
    }
    return nil
  }

  // MARK: Lines

  private mutating func readLine(from start: Int, column: Int) throws(Refusal) {
    let isItem = bytes[start] == UInt8(ascii: "-") && bytes[start + 1] == 0x20
    if awaited != nil {
      beginAwaited(isItem: isItem, at: start, column: column)
    } else if open.isEmpty {
      begin(.mapping, .mappingStart, start..<start, column: column)
    }
    closeCollections(rightOf: column, at: start)
    if !isItem, open.last?.kind == .flushSequence { close(at: start) }
    guard let collection = open.last, collection.column == column else { throw .refused }
    switch collection.kind {
    case .mapping where !isItem: try readEntry(from: start)
    case .sequence where isItem, .flushSequence where isItem: try readItem(from: start)
    default: throw .refused
    }
  }

  /// Begins what stands below a name without a value on its line; an empty value if nothing does.
  private mutating func beginAwaited(isItem: Bool, at start: Int, column: Int) {
    let parent = open.last?.column ?? -1
    if isItem, column == parent, open.last?.kind == .mapping {
      begin(.flushSequence, .sequenceStart, start..<start + 1, column: column)
    } else if column > parent {
      begin(
        isItem ? .sequence : .mapping, isItem ? .sequenceStart : .mappingStart, start..<start,
        column: column)
    } else {
      appendAwaited()
    }
    awaited = nil
  }

  private mutating func appendAwaited() {
    guard let place = awaited else { return }
    append(.scalar("", .plain), place..<place)
    awaited = nil
  }

  private mutating func readItem(from hyphen: Int) throws(Refusal) {
    var start = hyphen + 1
    while bytes[start] == 0x20 { start += 1 }
    guard bytes[start] != 0x0A else { throw .refused }
    if endOfName(from: start) != nil {
      begin(.mapping, .mappingStart, start..<start, column: start - index)
      try readEntry(from: start)
    } else {
      try readValue(from: start)
    }
  }

  private mutating func readEntry(from start: Int) throws(Refusal) {
    guard let colon = endOfName(from: start) else { throw .refused }
    appendText(start..<colon, .plain, at: start..<colon)
    var value = colon + 1
    while bytes[value] == 0x20 { value += 1 }
    if bytes[value] == 0x0A {
      awaited = colon + 1
      index = value + 1
    } else {
      try readValue(from: value)
    }
  }

  /// The colon behind a name of letters, digits, hyphens and underscores; nil when there is no such name.
  private func endOfName(from start: Int) -> Int? {
    guard bytes[start].isASCIILetter else { return nil }
    var end = start + 1
    while bytes[end].isASCIIAlphanumeric || bytes[end] == UInt8(ascii: "-")
      || bytes[end] == UInt8(ascii: "_")
    { end += 1 }
    let isName = bytes[end] == UInt8(ascii: ":") && end - start < 256
    return isName && (bytes[end + 1] == 0x20 || bytes[end + 1] == 0x0A) ? end : nil
  }

  // MARK: Collections

  private mutating func begin(
    _ kind: Collection.Kind, _ event: YAMLEvent.Kind, _ range: Range<Int>, column: Int
  ) {
    open.append(Collection(kind: kind, column: column))
    append(event, range)
  }

  private mutating func closeCollections(rightOf column: Int, at place: Int) {
    appendAwaited()
    while let last = open.last, last.column > column { close(at: place) }
  }

  private mutating func close(at place: Int) {
    let isMapping = open.popLast()?.kind == .mapping
    append(isMapping ? .mappingEnd : .sequenceEnd, place..<place)
  }

  // MARK: Events

  private mutating func append(_ kind: YAMLEvent.Kind, _ range: Range<Int>) {
    events.append(YAMLEvent(kind: kind, range: range, hasSign: false))
  }

  private mutating func appendText(
    _ text: Range<Int>, _ style: YAMLScalar.Style, at range: Range<Int>
  ) {
    append(.scalar(String(decoding: bytes[text], as: UTF8.self), style), range)
  }
}

// MARK: - Values

extension SimpleYAMLReader {
  /// Reads a value that begins on the current line, and goes on to the line behind it.
  private mutating func readValue(from start: Int) throws(Refusal) {
    let lineEnd = ByteSearch.first(0x0A, in: bytes, start..<end)
    var textEnd = lineEnd
    while bytes[textEnd - 1] == 0x20 { textEnd -= 1 }
    index = lineEnd + 1
    switch bytes[start] {
    case UInt8(ascii: "\""): try readDoubleQuoted(start..<textEnd)
    case UInt8(ascii: "'"): try readSingleQuoted(start..<textEnd)
    case UInt8(ascii: "["): try readList(start..<textEnd)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): try readBlock(start..<textEnd)
    default:
      guard
        bytes[start].isASCIIAlphanumeric || bytes[start] >= 0x80
          || bytes[start] == UInt8(ascii: "(")
      else { throw .refused }
      try checkPlain(start..<textEnd)
      appendText(start..<textEnd, .plain, at: start..<textEnd)
    }
  }

  /// Refuses a plain value with a sign that ends it or makes it a name.
  private func checkPlain(_ text: Range<Int>) throws(Refusal) {
    var colon = ByteSearch.first(UInt8(ascii: ":"), in: bytes, text)
    while colon < text.upperBound {
      guard colon + 1 < text.upperBound, bytes[colon + 1] != 0x20 else { throw .refused }
      colon = ByteSearch.first(UInt8(ascii: ":"), in: bytes, colon + 1..<text.upperBound)
    }
    var sign = ByteSearch.first(UInt8(ascii: "#"), in: bytes, text)
    while sign < text.upperBound {
      guard bytes[sign - 1] != 0x20 else { throw .refused }
      sign = ByteSearch.first(UInt8(ascii: "#"), in: bytes, sign + 1..<text.upperBound)
    }
  }

  private mutating func readDoubleQuoted(_ value: Range<Int>) throws(Refusal) {
    let inner = try insideQuotes(value)
    let backslash = UInt8(ascii: "\\")
    let first = ByteSearch.first(backslash, in: bytes, inner)
    guard first < inner.upperBound else {
      guard ByteSearch.first(UInt8(ascii: "\""), in: bytes, inner) == inner.upperBound else {
        throw .refused
      }
      appendText(inner, .doubleQuoted, at: value)
      return
    }
    var text: [UInt8] = []
    text.reserveCapacity(inner.count)
    var place = inner.lowerBound
    while place < inner.upperBound {
      if bytes[place] == backslash {
        place += 1
        guard place < inner.upperBound,
          bytes[place] == backslash || bytes[place] == UInt8(ascii: "\"")
        else { throw .refused }
      } else if bytes[place] == UInt8(ascii: "\"") {
        throw .refused
      }
      text.append(bytes[place])
      place += 1
    }
    append(.scalar(String(decoding: text, as: UTF8.self), .doubleQuoted), value)
  }

  private mutating func readSingleQuoted(_ value: Range<Int>) throws(Refusal) {
    let inner = try insideQuotes(value)
    guard ByteSearch.first(UInt8(ascii: "'"), in: bytes, inner) == inner.upperBound else {
      throw .refused
    }
    appendText(inner, .singleQuoted, at: value)
  }

  private func insideQuotes(_ value: Range<Int>) throws(Refusal) -> Range<Int> {
    guard value.count >= 2, bytes[value.upperBound - 1] == bytes[value.lowerBound] else {
      throw .refused
    }
    return value.lowerBound + 1..<value.upperBound - 1
  }

  /// `[first, second]`, with plain words only.
  private mutating func readList(_ value: Range<Int>) throws(Refusal) {
    let last = value.upperBound - 1
    guard value.count >= 2, bytes[last] == UInt8(ascii: "]") else { throw .refused }
    append(.sequenceStart, value.lowerBound..<value.lowerBound + 1)
    var place = value.lowerBound + 1
    while bytes[place] == 0x20 { place += 1 }
    while place < last {
      while bytes[place] == 0x20 { place += 1 }
      let start = place
      guard bytes[start].isASCIIAlphanumeric else { throw .refused }
      while Self.isListByte(bytes[place]) { place += 1 }
      var end = place
      while bytes[end - 1] == 0x20 { end -= 1 }
      appendText(start..<end, .plain, at: start..<end)
      guard place < last else { break }
      guard bytes[place] == UInt8(ascii: ",") else { throw .refused }
      place += 1
      guard place < last else { throw .refused }
    }
    append(.sequenceEnd, last..<last + 1)
  }

  private static func isListByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == 0x20 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
  }
}

// MARK: - Blocks

extension SimpleYAMLReader {
  /// A block behind `|`, `|-`, `>` or `>-`, given its header.
  private mutating func readBlock(_ header: Range<Int>) throws(Refusal) {
    let isFolded = bytes[header.lowerBound] == UInt8(ascii: ">")
    let isStripped = header.count == 2 && bytes[header.lowerBound + 1] == UInt8(ascii: "-")
    guard header.count == 1 || isStripped, bytes[header.upperBound] == 0x0A else { throw .refused }
    let indentation = spaces(from: index)
    guard index + indentation < end, bytes[index + indentation] != 0x0A,
      indentation > open.last?.column ?? -1
    else { throw .refused }
    var text: [UInt8] = []
    var breaks = 0
    while index < end {
      let width = spaces(from: index)
      if bytes[index + width] == 0x0A {
        // Spaces beyond the indentation would belong to the text.
        guard width <= indentation else { throw .refused }
        breaks += 1
        index += width + 1
        continue
      }
      guard width >= indentation else { break }
      if isFolded, breaks > (text.isEmpty ? 0 : 1) || width > indentation { throw .refused }
      text.append(contentsOf: repeatElement(isFolded ? 0x20 : 0x0A, count: breaks))
      let lineEnd = ByteSearch.first(0x0A, in: bytes, index..<end)
      text.append(contentsOf: bytes[index + indentation..<lineEnd])
      breaks = 1
      index = lineEnd + 1
    }
    if !isStripped { text.append(0x0A) }
    append(
      .scalar(String(decoding: text, as: UTF8.self), isFolded ? .folded : .literal),
      header.lowerBound..<index)
  }

  private func spaces(from start: Int) -> Int {
    var place = start
    while place < end, bytes[place] == 0x20 { place += 1 }
    return place - start
  }
}
