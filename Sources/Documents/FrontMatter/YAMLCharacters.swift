/// Asks which characters a stretch of YAML has.
enum YAMLCharacters {
  /// Whether a stretch is UTF-8 without tabs and CRs, without characters that YAML forbids and without line ends that only
  /// YAML knows (U+0085, U+2028, U+2029). It says no to some others as well, among them full-width forms.
  static func areOrdinary(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while true {
      index = ByteSearch.firstUnusual(in: bytes, index..<range.upperBound)
      guard index < range.upperBound else { break }
      // C2 begins the C1 control characters, but also signs such as “°”.
      guard bytes[index] == 0xC2, index + 1 < range.upperBound, bytes[index + 1] >= 0xA0 else {
        return false
      }
      index += 1
    }
    return ByteSearch.first(0xEF, in: bytes, range) == range.upperBound
      && !ByteSearch.holdsPair(0x80, 0xA8, in: bytes, range)
      && !ByteSearch.holdsPair(0x80, 0xA9, in: bytes, range)
      && UTF8Validation.firstInvalidByte(in: bytes, range) == nil
  }
}
