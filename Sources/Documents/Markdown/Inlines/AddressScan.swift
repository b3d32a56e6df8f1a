/// Finds bare web and mail addresses in a run of text, after the rules of GitHub Flavored Markdown.
struct AddressScan {
  /// An address as found.
  struct Found {
    /// Where it stands in the text.
    let range: Range<Int>
    /// What the link leads to.
    let address: [UInt8]
  }

  /// Longer names of hosts and mailboxes do not exist, and a limit keeps the search linear.
  private static let maximumName = 254

  private let text: [UInt8]
  private let before: UInt8?

  /// Scans a text, given the byte before it: nil at the beginning of a block.
  init(_ text: [UInt8], before: UInt8?) {
    self.text = text
    self.before = before
  }

  /// The addresses in the order of the text.
  func findAll() -> [Found] {
    var all: [Found] = []
    var index = 0
    var end = 0
    while index < text.count {
      let found: Found? =
        switch text[index] {
        case UInt8(ascii: "w"): webAddress(withoutSchemeAt: index)
        case UInt8(ascii: ":"): webAddress(withSchemeBefore: index, notBefore: end)
        case UInt8(ascii: "@"): mailAddress(around: index, notBefore: end)
        default: nil
        }
      if let found {
        all.append(found)
        end = found.range.upperBound
        index = end
      } else {
        index += 1
      }
    }
    return all
  }

  // MARK: Web addresses

  private func webAddress(withoutSchemeAt start: Int) -> Found? {
    guard text[start...].starts(with: "www.".utf8) else { return nil }
    let previous = start > 0 ? text[start - 1] : before
    if let previous, !Self.isSpace(previous), !"*_~(".utf8.contains(previous) { return nil }
    guard let domain = endOfDomain(from: start, needsDot: true) else { return nil }
    let range = start..<trimmedEnd(endOfPath(from: domain), from: start)
    guard range.count > "www.".utf8.count else { return nil }
    return Found(range: range, address: Array("http://".utf8) + text[range])
  }

  private func webAddress(withSchemeBefore colon: Int, notBefore limit: Int) -> Found? {
    guard text[colon...].starts(with: "://".utf8) else { return nil }
    var start = colon
    while start > limit, colon - start < 6, text[start - 1].isASCIILetter { start -= 1 }
    let scheme = text[start..<colon].map { $0 | 0x20 }
    guard scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8),
      colon + 3 < text.count, isHostByte(at: colon + 3),
      let domain = endOfDomain(from: colon + 3, needsDot: false)
    else { return nil }
    let end = trimmedEnd(endOfPath(from: domain), from: start)
    guard end > colon + 3 else { return nil }
    return Found(range: start..<end, address: Array(text[start..<end]))
  }

  /// The end of a host's name; nil when its last two parts hold an underscore, or a dot is missing.
  private func endOfDomain(from start: Int, needsDot: Bool) -> Int? {
    var index = start
    var dots = 0
    var underscores = (previous: 0, current: 0)
    while index < text.count, index - start <= Self.maximumName {
      switch text[index] {
      case UInt8(ascii: "_"): underscores.current += 1
      case UInt8(ascii: "."):
        underscores = (underscores.current, 0)
        dots += 1
      case UInt8(ascii: "-"): break
      case _ where isHostByte(at: index): break
      default: return isDomain(dots, underscores, needsDot) ? index : nil
      }
      index += 1
    }
    return index == text.count && isDomain(dots, underscores, needsDot) ? index : nil
  }

  private func isDomain(
    _ dots: Int, _ underscores: (previous: Int, current: Int), _ needsDot: Bool
  ) -> Bool {
    underscores.previous == 0 && underscores.current == 0 && (dots > 0 || !needsDot)
  }

  private func isHostByte(at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte.isASCIIAlphanumeric }
    guard byte & 0xC0 != 0x80, let scalar = text[index...].firstScalar else { return true }
    return !scalar.isMarkdownPunctuation && !scalar.properties.isWhitespace
  }

  private func endOfPath(from start: Int) -> Int {
    var index = start
    while index < text.count, !Self.isSpace(text[index]), text[index] != UInt8(ascii: "<") {
      index += 1
    }
    return index
  }

  /// The end of an address without the punctuation of the sentence around it.
  private func trimmedEnd(_ end: Int, from start: Int) -> Int {
    var end = end
    var surplus = text[start..<end].reduce(0) { count, byte in
      count + (byte == UInt8(ascii: ")") ? 1 : byte == UInt8(ascii: "(") ? -1 : 0)
    }
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ";"): end = startOfEntity(before: end - 1, from: start) ?? end - 1
      case UInt8(ascii: ")") where surplus > 0:
        end -= 1
        surplus -= 1
      default: return end
      }
    }
    return end
  }

  private func startOfEntity(before semicolon: Int, from start: Int) -> Int? {
    var index = semicolon
    while index > start, text[index - 1].isASCIILetter { index -= 1 }
    guard index < semicolon, index > start, text[index - 1] == UInt8(ascii: "&") else { return nil }
    return index - 1
  }

  // MARK: Mail addresses

  private func mailAddress(around sign: Int, notBefore limit: Int) -> Found? {
    var start = sign
    while start > limit, sign - start <= Self.maximumName, isMailboxByte(text[start - 1]) {
      start -= 1
    }
    guard start < sign, let end = endOfMailDomain(from: sign + 1) else { return nil }
    let scheme = Array("mailto:".utf8)
    if text[..<start].suffix(scheme.count).elementsEqual(scheme), start - scheme.count >= limit {
      let range = start - scheme.count..<end
      return Found(range: range, address: Array(text[range]))
    }
    return Found(range: start..<end, address: scheme + text[start..<end])
  }

  private func endOfMailDomain(from start: Int) -> Int? {
    var index = start
    var dots = 0
    while index < text.count, index - start <= Self.maximumName {
      let byte = text[index]
      if byte == UInt8(ascii: "."), index + 1 < text.count, text[index + 1].isASCIIAlphanumeric {
        dots += 1
      } else if !byte.isASCIIAlphanumeric, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      index += 1
    }
    let isComplete = index == text.count || text[index] != UInt8(ascii: "@")
    guard isComplete, dots > 0, text[index - 1].isASCIILetter else { return nil }
    return index
  }

  private func isMailboxByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || ".+-_".utf8.contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
