/// Where the definitions of links, `[label]: address`, stand in a text.
///
/// The parser knows what they say but not where; they are looked for only when a link of that form is met.
struct LinkDefinitions {
  private let text: MarkdownText
  /// The places of the addresses by label, or nil as long as nobody has asked.
  private var places: [String: [Range<Int>]]?

  init(_ text: MarkdownText) {
    self.text = text
  }

  /// The place of the address that a label stands for, or nil.
  mutating func address(
    ofLabel label: ArraySlice<UInt8>, leadingTo address: ArraySlice<UInt8>
  ) -> Range<Int>? {
    let places = self.places ?? findAll()
    self.places = places
    let candidates = places[Self.key(label)] ?? []
    // The first definition of a label counts, but something that only looks like one may stand before it.
    return candidates.first { text.bytes[$0].elementsEqual(address) } ?? candidates.first
  }

  private func findAll() -> [String: [Range<Int>]] {
    var found: [String: [Range<Int>]] = [:]
    for number in text.lineStarts.indices {
      let line = text.line(number)
      guard let start = text.bytes[line].firstIndex(where: { !" \t>-*+".utf8.contains($0) }),
        let label = LinkDestination.label(text.bytes, from: start),
        label.upperBound < line.upperBound,
        text.bytes[safe: label.upperBound + 1] == UInt8(ascii: ":")
      else { continue }
      let place = startOfAddress(from: label.upperBound + 2)
      guard let address = LinkDestination.definedAddress(text.bytes, from: place) else { continue }
      found[Self.key(text.bytes[label]), default: []].append(address)
    }
    return found
  }

  /// An address may stand on the line below, behind the signs of quotes.
  private func startOfAddress(from start: Int) -> Int {
    var place = start
    var isNextLine = false
    while let byte = text.bytes[safe: place] {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "\n") where !isNextLine: isNextLine = true
      case UInt8(ascii: ">") where isNextLine: break
      default: return place
      }
      place += 1
    }
    return place
  }

  /// Labels are compared without regard to case and to the amount of white space.
  private static func key(_ label: ArraySlice<UInt8>) -> String {
    let words = label.split { $0 == 0x20 || 0x09...0x0D ~= $0 }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self).lowercased()
  }
}

extension LinkDestination {
  /// The address in a definition: between angle brackets, or up to white space.
  static func definedAddress(_ content: [UInt8], from start: Int) -> Range<Int>? {
    if content[safe: start] == UInt8(ascii: "<") { return address(content, from: start) }
    var end = start
    while let byte = content[safe: end], byte > 0x20 { end += 1 }
    return start < end ? start..<end : nil
  }
}
