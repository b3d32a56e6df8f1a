/// Escapes text for HTML, in content as well as in attributes with either kind of quotation mark.
///
/// The pointer is used only while the text lends it, and no index goes beyond the number of bytes.
enum HTMLEscaping {
  /// How many bytes are looked at in one go.
  private static let blockSize = 64

  /// Appends bytes with everything escaped that means something in HTML.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let end = min(bytes.count, index &+ blockSize)
      guard holdsSpecial(bytes, index, end) else {
        index = end
        continue
      }
      while index < end {
        if isSpecial(bytes[index]) > 0 {
          buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
          let entity = entity(for: bytes[index])
          buffer.append(
            contentsOf: UnsafeBufferPointer(
              start: entity.utf8Start, count: entity.utf8CodeUnitCount))
          start = index &+ 1
        }
        index &+= 1
      }
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
  }

  /// The loop has no branches, so that the compiler takes many bytes at a time.
  private static func holdsSpecial(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var found: UInt8 = 0
    var index = start
    while index < end {
      found |= isSpecial(bytes[index])
      index &+= 1
    }
    return found > 0
  }

  /// Whether a byte is `"`, `&`, `'`, `<` or `>`, of which `"` and `&`, and `<` and `>`, differ in one bit each; 1 or 0: a
  /// truth as it lies in memory, because a choice between two numbers would be a branch.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> UInt8 {
    unsafeBitCast(byte | 0x04 == 0x26, to: UInt8.self)
      | unsafeBitCast(byte | 0x02 == 0x3E, to: UInt8.self)
      | unsafeBitCast(byte == 0x27, to: UInt8.self)
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
