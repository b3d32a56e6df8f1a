/// Finding struck-out text, `~~like this~~` or `~like this~`, in the text that the parser left.
extension InlineList {
  /// Turns matching pairs of tildes into the two ends of struck-out text.
  mutating func findStrikethrough() {
    splitAtTildes()
    var openers: [(item: Int, depth: Int)] = []
    var depth = 0
    for index in items.indices {
      switch items[index].edge {
      case .enter: depth += 1
      case .exit:
        depth -= 1
        while let last = openers.last, last.depth > depth { openers.removeLast() }
      case .whole:
        guard let run = tildes(at: index) else { continue }
        if run.canClose, let last = openers.last, last.depth == depth,
          items[last.item].literal.count == items[index].literal.count
        {
          openers.removeLast()
          strike(from: last.item, to: index)
        } else if run.canOpen {
          openers.append((index, depth))
        }
      }
    }
  }

  private mutating func strike(from start: Int, to end: Int) {
    items[start].kind = .strikethrough
    items[start].edge = .enter
    items[end].kind = .strikethrough
    items[end].edge = .exit
  }

  /// Makes every run of tildes an item of its own.
  private mutating func splitAtTildes() {
    var split: [Inline] = []
    split.reserveCapacity(items.count)
    for item in items {
      guard item.kind == .text, item.isVerbatim,
        pool[item.literal].contains(UInt8(ascii: "~"))
      else {
        split.append(item)
        continue
      }
      var start = item.literal.lowerBound
      for index in item.literal.dropFirst()
      where (pool[index] == UInt8(ascii: "~")) != (pool[index - 1] == UInt8(ascii: "~")) {
        split.append(part(of: item, start..<index))
        start = index
      }
      split.append(part(of: item, start..<item.literal.upperBound))
    }
    items = split
  }

  /// A piece of a verbatim text.
  func part(of item: Inline, _ literal: Range<Int>) -> Inline {
    var part = item
    part.literal = literal
    let start = item.place.lowerBound + literal.lowerBound - item.literal.lowerBound
    part.place = isPlaced ? start..<start + literal.count : 0..<0
    return part
  }

  /// Whether a text is one or two tildes, and what they can do there.
  private func tildes(at index: Int) -> (canOpen: Bool, canClose: Bool)? {
    let item = items[index]
    guard item.kind == .text, item.isVerbatim, isPlaced, 1...2 ~= item.literal.count,
      pool[item.literal.lowerBound] == UInt8(ascii: "~")
    else { return nil }
    let before = Surroundings(content[..<item.place.lowerBound].lastScalar)
    let after = Surroundings(content[item.place.upperBound...].firstScalar)
    let isLeft = after != .space && (after != .punctuation || before != .other)
    let isRight = before != .space && (before != .punctuation || after != .other)
    return (isLeft, isRight)
  }

  private enum Surroundings {
    case space, punctuation, other

    init(_ scalar: Unicode.Scalar?) {
      guard let scalar, !scalar.properties.isWhitespace else {
        self = .space
        return
      }
      self = scalar.isMarkdownPunctuation ? .punctuation : .other
    }
  }
}
