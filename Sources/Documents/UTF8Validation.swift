/// Finds bytes that are not UTF-8.
///
/// The pointer is used only while the array lends it, and no load goes beyond the end of the range.
enum UTF8Validation {
  /// The first byte of the first sequence that is cut off, overlong, a surrogate or out of range.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    firstInvalidByte(in: bytes, 0..<bytes.count)
  }

  /// The same for part of a text.
  static func firstInvalidByte(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { whole in
      let bytes = UnsafeBufferPointer(rebasing: whole[..<range.upperBound])
      guard let start = bytes.baseAddress else { return nil }
      var index = range.lowerBound
      while index < bytes.count {
        // Most texts are ASCII for the most part; no load goes beyond the end.
        while index &+ 8 <= bytes.count, ByteWord(at: start + index).isASCII { index &+= 8 }
        guard index < bytes.count else { return nil }
        if bytes[index] < 0x80 {
          index += 1
          continue
        }
        let length = lengthOfSequence(bytes, at: index)
        guard length > 0 else { return index }
        index += length
      }
      return nil
    }
  }

  /// The length of a sequence of several bytes; 0 when it is not valid.
  private static func lengthOfSequence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if bytes[index] == 0xE0 { second = 0xA0...0xBF }
      if bytes[index] == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if bytes[index] == 0xF0 { second = 0x90...0xBF }
      if bytes[index] == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
