/// The first line of an alert as typed.
struct AlertMarker {
  /// What stands between `[!` and `]`.
  let word: String

  /// Where the marker stands in the paragraph's content.
  let place: Range<Int>

  /// Where the text behind it starts.
  let end: Int

  /// Whether the marker has its line to itself.
  let isAlone: Bool

  /// Reads the marker at the beginning of a paragraph's content; nil when there is none.
  init?(_ content: ArraySlice<UInt8>) {
    guard content.starts(with: "[!".utf8),
      let close = content.firstIndex(of: UInt8(ascii: "]")),
      !content[..<close].contains(0x0A), !content[..<close].dropFirst().contains(0x5B)
    else { return nil }
    let rest = content[(close + 1)...]
    let spaces = rest.prefix { $0 == 0x20 || $0 == 0x09 }
    let next = rest.dropFirst(spaces.count).first
    // `[!NOTE](address)` is a link.
    guard rest.isEmpty || next == 0x0A || !spaces.isEmpty else { return nil }
    word = String(decoding: content[..<close].dropFirst(2), as: UTF8.self)
    place = 0..<close + 1 - content.startIndex
    isAlone = next == 0x0A || next == nil
    end = place.upperBound + spaces.count + (next == 0x0A ? 1 : 0)
  }
}
