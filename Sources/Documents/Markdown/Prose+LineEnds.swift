/// Where an author broke a line only because it was long.
extension Prose {
  /// The same prose with spaces in the place of line ends within a paragraph, for text that is no longer HTML.
  package var onLongLines: Prose {
    let html = html
    guard html.contains(0x0A) else { return self }
    var bytes = bytes
    for index in html.indices where html[index] == 0x0A && !Self.endsBlock(html, at: index) {
      bytes[index] = 0x20
    }
    return Prose(bytes: bytes, frame: frame)
  }

  /// Whether a line end stands behind the tag of a block rather than behind words or the tag of some words.
  private static func endsBlock(_ html: [UInt8], at index: Int) -> Bool {
    guard index > 0, html[index - 1] == UInt8(ascii: ">"),
      let start = html[..<index].lastIndex(of: UInt8(ascii: "<"))
    else { return false }
    let name = html[(start + 1)..<(index - 1)].drop { $0 == UInt8(ascii: "/") }.prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    }
    return !["a", "code", "del", "em", "img", "strong", "sup"].contains {
      name.elementsEqual($0.utf8)
    }
  }
}
