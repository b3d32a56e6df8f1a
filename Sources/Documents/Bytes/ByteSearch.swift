/// Looking for bytes, eight at a time.
///
/// Every pointer is used only while the array lends it, and no load begins or ends outside of the range, which lies in
/// the array. No function looks for NUL.
package enum ByteSearch {
  /// The first place of a byte in a range; the end of the range if it does not occur.
  package static func first(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return range.upperBound }
      return first(in: start, range) { $0.matches(byte) }
    }
  }

  /// The first place of words in a range; the end of the range if they do not occur.
  package static func first(
    _ words: StaticString, in bytes: [UInt8], _ range: Range<Int>
  ) -> Int {
    let sign = words.withUTF8Buffer { $0.first ?? 0 }
    var index = range.lowerBound
    while index + words.utf8CodeUnitCount <= range.upperBound {
      index = first(sign, in: bytes, index..<range.upperBound)
      if index + words.utf8CodeUnitCount <= range.upperBound, holds(words, in: bytes, at: index) {
        return index
      }
      index += 1
    }
    return range.upperBound
  }

  /// Whether words stand at a place.
  package static func holds(_ words: StaticString, in bytes: [UInt8], at place: Int) -> Bool {
    let count = words.utf8CodeUnitCount
    guard place >= 0, place + count <= bytes.count else { return false }
    return words.withUTF8Buffer { words in
      for offset in 0..<count where bytes[place + offset] != words[offset] { return false }
      return true
    }
  }

  /// The first place of a CR or an LF in a range; the end of the range if there is none.
  static func firstLineEnd(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return range.upperBound }
      return first(in: start, range) { $0.matches(0x0A) | $0.matches(0x0D) }
    }
  }

  /// The first `&` or backslash in a range, or its end.
  static func firstCode(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return range.upperBound }
      return first(in: start, range) {
        $0.matches(UInt8(ascii: "&")) | $0.matches(UInt8(ascii: "\\"))
      }
    }
  }

  /// The first `[`, `]`, `&` or backslash in a range, or its end.
  static func firstBracketOrCode(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return range.upperBound }
      return first(in: start, range) {
        $0.matches(UInt8(ascii: "&")) | $0.matches(UInt8(ascii: "["))
          | $0.matches(UInt8(ascii: "]")) | $0.matches(UInt8(ascii: "\\"))
      }
    }
  }

  /// Whether two bytes stand side by side somewhere in a range.
  static func holdsPair(
    _ byte: UInt8, _ other: UInt8, in bytes: [UInt8], _ range: Range<Int>
  ) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      var index = range.lowerBound
      while index &+ 9 <= range.upperBound {
        let next = ByteWord(at: start + index + 1)
        if !ByteWord(at: start + index).matches(byte, with: other, in: next).isEmpty { return true }
        index &+= 8
      }
      while index &+ 1 < range.upperBound {
        if start[index] == byte, start[index &+ 1] == other { return true }
        index &+= 1
      }
      return false
    }
  }

  /// The first `&`, `<`, `>` or `"` from a place on; the number of bytes if there is none.
  static func firstMarkup(in bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
    precondition(place >= 0 && place <= bytes.count)
    guard let start = bytes.baseAddress else { return place }
    return first(in: start, place..<bytes.count) { $0.markup }
  }

  /// Whether two stretches of the same length hold the same bytes.
  static func areEqual(
    _ first: [UInt8], _ range: Range<Int>, _ second: [UInt8], at start: Int
  ) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= first.count)
    precondition(start >= 0 && start + range.count <= second.count)
    return first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        guard let left = first.baseAddress, let right = second.baseAddress else { return true }
        return areEqual(left + range.lowerBound, right + start, count: range.count)
      }
    }
  }

  /// How many bytes are the same from two places on, at most as many as given.
  static func lengthOfCommonPrefix(
    _ first: [UInt8], at firstStart: Int, _ second: [UInt8], at secondStart: Int, limit: Int
  ) -> Int {
    precondition(firstStart >= 0 && firstStart + limit <= first.count)
    precondition(secondStart >= 0 && secondStart + limit <= second.count)
    return first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        guard limit > 0, let left = first.baseAddress, let right = second.baseAddress else {
          return 0
        }
        return common(left + firstStart, right + secondStart, limit)
      }
    }
  }

  private static func common(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ limit: Int
  ) -> Int {
    var index = 0
    while index &+ 8 <= limit {
      let difference = ByteWord(at: left + index).bits ^ ByteWord(at: right + index).bits
      guard difference == 0 else { return index &+ difference.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < limit, left[index] == right[index] { index &+= 1 }
    return index
  }

  private static func areEqual(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int
  ) -> Bool {
    common(left, right, count) == count
  }

  @inline(__always)
  private static func first(
    in start: UnsafePointer<UInt8>, _ range: Range<Int>, _ matches: (ByteWord) -> ByteWord.Matches
  ) -> Int {
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      let found = matches(ByteWord(at: start + index))
      guard found.isEmpty else { return index &+ found.first }
      index &+= 8
    }
    while index < range.upperBound {
      guard matches(ByteWord(UInt64(start[index]))).first > 0 else { return index }
      index &+= 1
    }
    return index
  }
}

// MARK: - Control characters

extension ByteSearch {
  /// The first place in a range of a control character, or of C2, with which some of them begin; the end of the range if
  /// there is none. Tabs and line ends may come out too.
  static func firstUnusual(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return range.upperBound }
      var index = range.lowerBound
      while index < range.upperBound {
        let end = min(range.upperBound, index &+ 64)
        if mayHoldUnusual(start, index, end) {
          while index < end {
            if isUnusual(start[index]) > 0 { return index }
            index &+= 1
          }
        }
        index = end
      }
      return index
    }
  }

  /// The loop has no branches, so that the compiler takes many bytes at a time.
  private static func mayHoldUnusual(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var found: UInt8 = 0
    var index = start
    while index < end {
      found |= isUnusual(text[index])
      index &+= 1
    }
    return found > 0
  }

  /// 1 or 0: a truth as it lies in memory, because a choice between two numbers would be a branch.
  @inline(__always)
  private static func isUnusual(_ byte: UInt8) -> UInt8 {
    let isLow = unsafeBitCast(byte < 0x20, to: UInt8.self)
    let isLineEnd = unsafeBitCast(byte == 0x0A, to: UInt8.self)
    let isDelete = unsafeBitCast(byte == 0x7F, to: UInt8.self)
    let isC2 = unsafeBitCast(byte == 0xC2, to: UInt8.self)
    return isLow & ~isLineEnd | isDelete | isC2
  }
}
