/// Turning rendered prose back into plain text.
extension Prose {
  /// The text without tags and with its entities decoded; a reference without words of its own shows its name.
  package var plainText: String {
    plainText { _, reference in
      if case .name(let name, _) = reference.target { name } else { "" }
    }
  }

  /// The text without tags and with its entities decoded, with the labels that the closure gives.
  package func plainText(label: (ProseHole, ProseReference) -> String) -> String {
    let html = html
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var labels = holes.lazy.filter { $0.kind == .label }.makeIterator()
    var next = labels.next()
    var index = 0
    while true {
      while let hole = next, hole.offset <= index {
        text.append(contentsOf: label(hole, references[hole.index]).utf8)
        next = labels.next()
      }
      guard index < html.count else { break }
      switch html[index] {
      case UInt8(ascii: "<"): index = Self.endOfTag(html, from: index)
      case UInt8(ascii: "&"): index = Self.decodeEntity(html, at: index, into: &text)
      default:
        text.append(html[index])
        index += 1
      }
    }
    return String(decoding: trimmed(text), as: UTF8.self)
  }

  private static func endOfTag(_ html: [UInt8], from start: Int) -> Int {
    (html[start...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
  }

  /// The renderer writes four entities; where raw HTML is allowed, others stay as they are.
  private static func decodeEntity(
    _ html: [UInt8], at start: Int, into text: inout [UInt8]
  ) -> Int {
    let entities: [(String, UInt8)] = [
      ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22),
    ]
    for (entity, byte) in entities {
      if html[start...].starts(with: entity.utf8) {
        text.append(byte)
        return start + entity.utf8.count
      }
    }
    text.append(html[start])
    return start + 1
  }

  private func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var text = text[...]
    while text.first == 0x0A || text.first == 0x20 { text.removeFirst() }
    while text.last == 0x0A || text.last == 0x20 { text.removeLast() }
    return text
  }
}
