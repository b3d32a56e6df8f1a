/// Escapes text for HTML, in content as well as in attributes with either kind of quotation mark.
enum HTMLEscaping {
  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quotationMark = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)

  /// For every byte, whether it has to be escaped.
  private static let isSpecial: [Bool] = (0..<256).map { "&<>\"'".utf8.contains(UInt8($0)) }

  /// Appends text with everything escaped that means something in HTML.
  static func append(_ text: String, to buffer: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &buffer) }
    guard isDone == nil else { return }
    Array(text.utf8).withUnsafeBufferPointer { append($0, to: &buffer) }
  }

  /// Appends bytes with everything escaped that means something in HTML.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    isSpecial.withUnsafeBufferPointer { isSpecial in
      var start = 0
      var index = 0
      while index < bytes.count {
        guard isSpecial[Int(bytes[index])] else {
          index += 1
          continue
        }
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        buffer.append(contentsOf: entity(for: bytes[index]))
        index += 1
        start = index
      }
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
    }
  }

  private static func entity(for byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "&"): ampersand
    case UInt8(ascii: "<"): less
    case UInt8(ascii: ">"): greater
    case UInt8(ascii: "\""): quotationMark
    default: apostrophe
    }
  }
}
