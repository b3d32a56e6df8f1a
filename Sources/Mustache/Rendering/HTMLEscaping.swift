/// Escapes text for HTML, in content as well as in attributes with either kind of quotation mark.
///
/// The pointer is used only while the text lends it, and no index goes beyond the number of bytes.
enum HTMLEscaping {
  /// One bit for each byte that has to be escaped, `"`, `&`, `'`, `<` and `>`: all of them are
  /// below 64, so that the table fits a register.
  private static let special: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

  /// Appends text with everything escaped that means something in HTML.
  static func append(_ text: String, to buffer: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &buffer) }
    guard isDone == nil else { return }
    // Only a string that came from Objective-C is stored otherwise.
    Array(text.utf8).withUnsafeBufferPointer { append($0, to: &buffer) }
  }

  /// Appends bytes with everything escaped that means something in HTML.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < bytes.count {
      guard isSpecial(bytes[index]) else {
        index += 1
        continue
      }
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      let entity = entity(for: bytes[index])
      buffer.append(
        contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
      index += 1
      start = index
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 && special & (1 &<< UInt64(byte)) != 0
  }

  private static func entity(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}
