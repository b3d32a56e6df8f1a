/// Writes an SVG picture as bytes; looks are left to style sheets, which classes refer to.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  /// An attribute's name and value; the value may be any text.
  typealias Attribute = (name: String, value: String)

  /// Opens an element, fills it and closes it.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [], content: (inout SVGWriter) -> Void
  ) {
    start(name, attributes)
    write(">")
    content(&self)
    write("</")
    write(name)
    write(">")
  }

  /// An element without content.
  mutating func element(_ name: String, _ attributes: [Attribute]) {
    start(name, attributes)
    write("/>")
  }

  /// An element that holds text.
  mutating func text(_ name: String, _ attributes: [Attribute], _ text: String) {
    element(name, attributes) { $0.escape(text) }
  }

  private mutating func start(_ name: String, _ attributes: [Attribute]) {
    write("<")
    write(name)
    for attribute in attributes {
      write(" ")
      write(attribute.name)
      write("=\"")
      escape(attribute.value)
      write("\"")
    }
  }

  private mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "\""): write("&quot;")
      default: bytes.append(byte)
      }
    }
  }
}

/// A length or place in a picture, written with at most one decimal.
func coordinate(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
  return "\(tenths < 0 ? "-" : "")\(whole)\(rest == 0 ? "" : ".\(rest)")"
}
