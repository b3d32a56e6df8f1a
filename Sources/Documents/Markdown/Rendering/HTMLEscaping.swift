/// Escaping of text and addresses on their way into HTML.
///
/// Every pointer is used only while the text lends it, and every index comes from its own indices.
extension ByteSink where Self: ~Copyable {
  /// Appends text; `&`, `<`, `>` and `"` become entities, so that it fits into elements and quoted attributes.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let index = ByteSearch.firstMarkup(in: text, from: start)
      if index > start { append(UnsafeBufferPointer(rebasing: text[start..<index])) }
      guard index < text.count else { return }
      append(text: text[index].entity)
      start = index + 1
    }
  }

  /// Appends text; `&`, `<`, `>` and `"` become entities.
  mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// Appends a URL: bytes that can't stand in one are percent-encoded, what is encoded already stays as it is.
  mutating func appendAddress(_ address: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in address.indices where !address[index].isAddressByte {
      if index > start { append(UnsafeBufferPointer(rebasing: address[start..<index])) }
      start = index + 1
      appendCode(of: address[index])
    }
    if start < address.count { append(UnsafeBufferPointer(rebasing: address[start...])) }
  }

  /// Appends text; `&`, `<`, `>` and `"` become entities.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Appends a URL, percent-encoding what can't stand in one.
  mutating func appendAddress(_ address: String) {
    var address = address
    address.withUTF8 { appendAddress($0) }
  }

  /// Appends a URL, percent-encoding what can't stand in one.
  mutating func appendAddress(_ address: ArraySlice<UInt8>) {
    address.withUnsafeBufferPointer { appendAddress($0) }
  }

  private mutating func appendCode(of byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append(text: "&amp;")
    case UInt8(ascii: "'"): append(text: "&#x27;")
    default:
      append(UInt8(ascii: "%"))
      append((byte >> 4).hexadecimalDigit(capital: true))
      append((byte & 0xF).hexadecimalDigit(capital: true))
    }
  }
}

extension UInt8 {
  /// What stands for a byte of markup in text.
  var entity: StaticString {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
  }

  /// One bit for each byte below 128 that stands for itself in an address: letters, digits and `-_.+!*(),%#@?=;:/$~`.
  private static let addressBytes: (low: UInt64, high: UInt64) = (
    0xAFFF_FF3A_0000_0000, 0x47FF_FFFE_87FF_FFFF
  )

  fileprivate var isAddressByte: Bool {
    let bits = self < 64 ? Self.addressBytes.low : Self.addressBytes.high
    return self < 128 && bits >> UInt64(self & 63) & 1 == 1
  }
}
