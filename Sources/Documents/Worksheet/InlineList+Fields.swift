/// Finding the marks of fields in the text that the parser left.
extension InlineList {
  /// Turns blanks, boxes and choices into marks; within links and images they stay text.
  mutating func findFields() {
    var found: [Inline] = []
    found.reserveCapacity(items.count)
    var links = 0
    var index = 0
    while index < items.count {
      let item = items[index]
      switch item.kind {
      case .link, .image, .reference:
        if item.edge != .whole { links += item.edge == .enter ? 1 : -1 }
      default: break
      }
      guard item.kind == .text else {
        found.append(item)
        index += 1
        continue
      }
      let end = items[index...].firstIndex { $0.kind != .text } ?? items.count
      if links == 0 {
        appendMarked(index..<end, to: &found)
      } else {
        found += items[index..<end].map(unmasked)
      }
      index = end
    }
    items = found
  }

  /// Appends a run of texts, with the marks among them as such.
  private mutating func appendMarked(_ run: Range<Int>, to found: inout [Inline]) {
    var texts = TextRun(items[run])
    for mark in FieldScan(scanned(run)).findAll() {
      appendTexts(&texts, upTo: mark.range.lowerBound, to: &found)
      var typed: [Inline] = []
      appendTexts(&texts, upTo: mark.range.upperBound, to: &typed)
      var item = Inline(kind: .mark)
      item.value = marks.count
      if let first = typed.first, let last = typed.last {
        item.place = first.place.lowerBound..<last.place.upperBound
      }
      marks.append(mark.kind)
      found.append(item)
    }
    appendTexts(&texts, upTo: .max, to: &found)
  }

  /// The bytes of a run for the search: signs that were typed with a backslash or as a code are no marks.
  private func scanned(_ run: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(items[run].reduce(0) { $0 + $1.literal.count })
    for item in items[run] {
      if item.isVerbatim {
        bytes.append(pool.span, item.literal)
      } else {
        for index in item.literal { bytes.append(Self.scanned(pool[index])) }
      }
    }
    return bytes
  }

  private static func scanned(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "["): FieldScan.escaped.opening
    case UInt8(ascii: "]"): FieldScan.escaped.closing
    case UInt8(ascii: "("): FieldScan.escaped.other
    default: byte
    }
  }

  private func unmasked(_ item: Inline) -> Inline {
    var item = item
    if pool[item.literal].contains(where: BlankMask.isMask) { item.kind = .maskedText }
    return item
  }
}
