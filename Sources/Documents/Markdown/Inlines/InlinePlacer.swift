/// Finds where inlines stand in the content that they were parsed from, by walking through both side by side.
///
/// The parser joins neighbouring texts; they come out divided into what the content has as it is, escapes, entities and,
/// where short references are possible, single brackets.
struct InlinePlacer {
  /// The inlines with their places.
  private(set) var placed: [Inline] = []

  private let content: [UInt8]
  private let pool: [UInt8]
  private let dividesBrackets: Bool
  /// Whether the content has any sign that divides texts.
  private let needsLook: Bool
  private var index = 0
  /// The links and images that are open, as indexes of the items that begin them.
  private var open: [Int] = []

  init(_ content: [UInt8], pool: [UInt8], dividesBrackets: Bool) {
    self.content = content
    self.pool = pool
    self.dividesBrackets = dividesBrackets
    needsLook =
      dividesBrackets || Self.holds(UInt8(ascii: "&"), content)
      || Self.holds(UInt8(ascii: "\\"), content)
  }

  private static func holds(_ byte: UInt8, _ content: [UInt8]) -> Bool {
    ByteSearch.first(byte, in: content, 0..<content.count) < content.count
  }

  /// Places all inlines of a block; false when the content does not agree with them, and all places are unknown.
  mutating func place(_ events: ArraySlice<SyntaxEvent>) -> Bool {
    placed.reserveCapacity(events.count + 8)
    var number = events.startIndex
    while number < events.endIndex {
      guard place(events, &number) else {
        placed = events.compactMap { Inline($0) }.flatMap(unplaced)
        return false
      }
      number += 1
    }
    return true
  }

  private mutating func place(_ events: ArraySlice<SyntaxEvent>, _ number: inout Int) -> Bool {
    let start = index
    guard var item = Inline(events[number]) else { return true }
    let isPlaced: Bool
    switch (item.kind, item.edge) {
    case (.text, _): return placeText(item)
    case (.link, .exit), (.image, .exit): return placeEnd(item)
    case (.link, _), (.image, _): return placeStart(item, events, &number)
    case (.softBreak, _), (.lineBreak, _): isPlaced = placeBreak()
    case (.code, _): isPlaced = placeCode()
    case (.html, _): isPlaced = skip(pool[item.literal])
    case (.footnoteReference, _): isPlaced = placeFootnoteReference()
    case (.emphasis, _): isPlaced = skipEmphasis(width: 1)
    case (.strong, _): isPlaced = skipEmphasis(width: 2)
    case (.strikethrough, _), (.autolink, _), (.reference, _), (.language, _), (.mark, _),
      (.field, _), (.label, _), (.maskedText, _):
      isPlaced = false
    }
    item.place = start..<index
    placed.append(item)
    return isPlaced
  }

  // MARK: Text

  private mutating func placeText(_ item: Inline) -> Bool {
    var position = item.literal.lowerBound
    let end = item.literal.upperBound
    while position < end {
      guard let byte = content[safe: index] else { return false }
      let start = index
      let first = position
      if byte == UInt8(ascii: "\\"), content[safe: index + 1] == pool[position],
        pool[position].isASCIIPunctuation
      {
        index += 2
        position += 1
        append(item, first..<position, at: start, isVerbatim: false)
      } else if byte == UInt8(ascii: "&"),
        let entity = Entity(content, at: index, decodedAs: pool[position..<end])
      {
        index = entity.end
        position += entity.decodedLength
        append(item, first..<position, at: start, isVerbatim: false)
      } else {
        position = endOfVerbatim(from: position, before: end)
        guard position > first else { return false }
        index += position - first
        append(item, first..<position, at: start, isVerbatim: true)
      }
    }
    return true
  }

  /// The end of the text that the content has as it is, at most up to the next sign that needs a look.
  private func endOfVerbatim(from start: Int, before end: Int) -> Int {
    let limit = min(end - start, content.count - index)
    let length = ByteSearch.lengthOfCommonPrefix(
      pool, at: start, content, at: index, limit: limit)
    guard needsLook, length > 0 else { return start + length }
    let isBracket = pool[start] == UInt8(ascii: "[") || pool[start] == UInt8(ascii: "]")
    if dividesBrackets, isBracket { return start + 1 }
    let rest = start + 1..<start + length
    return dividesBrackets
      ? ByteSearch.firstBracketOrCode(in: pool, rest) : ByteSearch.firstCode(in: pool, rest)
  }

  private mutating func append(
    _ item: Inline, _ literal: Range<Int>, at start: Int, isVerbatim: Bool
  ) {
    var part = item
    part.literal = literal
    part.place = start..<index
    part.isVerbatim = isVerbatim
    placed.append(part)
  }

  /// An item of which the place is not known, its text divided at brackets all the same.
  private func unplaced(_ item: Inline) -> [Inline] {
    var item = item
    item.place = 0..<0
    item.isVerbatim = true
    guard item.kind == .text, dividesBrackets else { return [item] }
    var parts: [Inline] = []
    var start = item.literal.lowerBound
    func add(_ literal: Range<Int>) {
      item.literal = literal
      if !literal.isEmpty { parts.append(item) }
    }
    for position in item.literal
    where pool[position] == UInt8(ascii: "[") || pool[position] == UInt8(ascii: "]") {
      add(start..<position)
      add(position..<position + 1)
      start = position + 1
    }
    add(start..<max(start, item.literal.upperBound))
    return parts
  }

  // MARK: Other leaves

  private mutating func placeBreak() -> Bool {
    skipSpaces()
    if content[safe: index] == UInt8(ascii: "\\") { index += 1 }
    guard skipSign({ $0 == 0x0A }) else { return false }
    skipSpaces()
    return true
  }

  private mutating func placeCode() -> Bool {
    let start = index
    while content[safe: index] == UInt8(ascii: "`") { index += 1 }
    let width = index - start
    guard width > 0 else { return false }
    while index < content.count {
      let run = index
      while content[safe: index] == UInt8(ascii: "`") { index += 1 }
      if index - run == width { return true }
      if index == run { index += 1 }
    }
    return false
  }

  private mutating func placeFootnoteReference() -> Bool {
    guard skip([UInt8(ascii: "["), UInt8(ascii: "^")]) || skip("[\\^".utf8) else { return false }
    while let byte = content[safe: index], byte != UInt8(ascii: "]") {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return skipSign { $0 == UInt8(ascii: "]") }
  }

  // MARK: Links

  private mutating func placeStart(
    _ item: Inline, _ events: ArraySlice<SyntaxEvent>, _ number: inout Int
  ) -> Bool {
    let start = index
    var item = item
    if item.kind == .link, content[safe: index] == UInt8(ascii: "<") {
      return placeAngleLink(events, &number)
    }
    if item.kind == .image {
      guard skipSign({ $0 == UInt8(ascii: "!") }) else { return false }
    }
    guard skipSign({ $0 == UInt8(ascii: "[") }) else { return false }
    item.place = start..<index
    open.append(placed.count)
    placed.append(item)
    return true
  }

  /// `<https://example.org>`: the text within is the address, as one item.
  private mutating func placeAngleLink(
    _ events: ArraySlice<SyntaxEvent>, _ number: inout Int
  ) -> Bool {
    let start = index
    guard let end = content[index...].firstIndex(of: UInt8(ascii: ">")),
      number + 2 < events.endIndex, events[number + 2].isExit
    else { return false }
    index = end + 1
    for event in events[number...number + 2] {
      guard var item = Inline(event) else { continue }
      item.place = start..<index
      item.target = start + 1..<end
      placed.append(item)
    }
    number += 2
    return true
  }

  private mutating func placeEnd(_ item: Inline) -> Bool {
    var item = item
    let labelEnd = index
    guard let first = open.popLast(), skipSign({ $0 == UInt8(ascii: "]") }) else { return false }
    if let destination = LinkDestination(content, from: index) {
      index = destination.end
      placed[first].target = destination.address
    } else {
      placed[first].isDefinedElsewhere = true
      placed[first].target = placed[first].place.upperBound..<labelEnd
      if let label = LinkDestination.label(content, from: index) {
        index = label.upperBound + 1
        if !label.isEmpty { placed[first].target = label }
      }
    }
    placed[first].place = placed[first].place.lowerBound..<index
    item.place = placed[first].place
    placed.append(item)
    return true
  }

  // MARK: Steps

  private mutating func skip(_ bytes: some Collection<UInt8>) -> Bool {
    guard content[min(index, content.count)...].starts(with: bytes) else { return false }
    index += bytes.count
    return true
  }

  private mutating func skipSign(_ isSign: (UInt8) -> Bool) -> Bool {
    guard let byte = content[safe: index], isSign(byte) else { return false }
    index += 1
    return true
  }

  private mutating func skipEmphasis(width: Int) -> Bool {
    guard let sign = content[safe: index], sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_")
    else { return false }
    for _ in 0..<width where !skipSign({ $0 == sign }) { return false }
    return true
  }

  private mutating func skipSpaces() {
    while let byte = content[safe: index], byte == 0x20 || byte == 0x09 { index += 1 }
  }
}
