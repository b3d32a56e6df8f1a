/// HTML, SVG or XML as it is being written: tags as they are, text escaped.
struct Markup {
  /// What was written, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// An attribute's name and value; the value may be any text.
  typealias Attribute = (name: String, value: String)

  /// Appends tags.
  mutating func tag(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends words, or the value of an attribute in double quotes.
  mutating func text(_ words: String) {
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "&"): tag("&amp;")
      case UInt8(ascii: "<"): tag("&lt;")
      case UInt8(ascii: ">"): tag("&gt;")
      case UInt8(ascii: "\""): tag("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  /// Opens an element, fills it and closes it.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [], content: (inout Markup) -> Void
  ) {
    start(name, attributes)
    tag(">")
    content(&self)
    tag("</")
    tag(name)
    tag(">")
  }

  /// Appends an element without content.
  mutating func element(_ name: String, _ attributes: [Attribute]) {
    start(name, attributes)
    tag("/>")
  }

  /// Appends an element that holds text.
  mutating func text(_ name: String, _ attributes: [Attribute], _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  private mutating func start(_ name: String, _ attributes: [Attribute]) {
    tag("<")
    tag(name)
    for attribute in attributes {
      tag(" ")
      tag(attribute.name)
      tag("=\"")
      text(attribute.value)
      tag("\"")
    }
  }
}
