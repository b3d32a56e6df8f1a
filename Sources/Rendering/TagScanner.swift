/// Goes through the tags of a page that begin an element.
struct TagScanner {
  /// Where in the page an attribute's name and value stand.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// A tag that begins an element.
  struct Tag {
    /// Where its name stands.
    let name: Range<Int>
    /// Its attributes that have a value in quotation marks.
    let attributes: [Attribute]
    /// Where the sign is that ends it.
    let end: Int
  }

  private let html: [UInt8]
  private var index = 0

  init(_ html: [UInt8]) {
    self.html = html
  }

  /// The next such tag; nil when there is none.
  mutating func next() -> Tag? {
    while index + 1 < html.count {
      index += 1
      guard html[index - 1] == UInt8(ascii: "<"), Self.isLetter(html[index]) else { continue }
      let start = index
      while index < html.count, Self.isLetter(html[index]) { index += 1 }
      let name = start..<index
      return Tag(name: name, attributes: attributes(), end: index)
    }
    return nil
  }

  private mutating func attributes() -> [Attribute] {
    var attributes: [Attribute] = []
    var start = index
    while index < html.count, html[index] != UInt8(ascii: ">") {
      switch html[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let value = self.value()
        // Before the value stand the name and an equals sign.
        attributes.append(Attribute(name: start..<max(start, value.lowerBound - 2), value: value))
        start = index
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "/"):
        index += 1
        start = index
      default: index += 1
      }
    }
    return attributes
  }

  /// What stands between the quotation mark here and the next one of its sort.
  private mutating func value() -> Range<Int> {
    let mark = html[index]
    index += 1
    let start = index
    while index < html.count, html[index] != mark { index += 1 }
    defer { index += 1 }
    return start..<index
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
