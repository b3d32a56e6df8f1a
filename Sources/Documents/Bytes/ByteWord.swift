/// Eight bytes of text looked at together; the first byte is the lowest.
struct ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The bytes.
  let bits: UInt64

  @inline(__always)
  init(_ bits: UInt64) {
    self.bits = bits
  }

  /// Eight bytes that lie in memory; the caller knows that all eight are there, the address need not be a multiple of 8.
  @inline(__always)
  init(at address: UnsafePointer<UInt8>) {
    bits = UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
  }

  /// Where a byte occurs; of two bytes that differ in one bit, ignoring that bit finds both.
  @inline(__always)
  func matches(_ byte: UInt8, ignoring ignored: UInt8 = 0) -> Matches {
    Matches(zeros: (bits | UInt64(ignored) &* Self.ones) ^ UInt64(byte | ignored) &* Self.ones)
  }

  /// Where a byte occurs and another one at the same place of another word: with the word that begins one byte later,
  /// these are pairs.
  @inline(__always)
  func matches(_ byte: UInt8, with other: UInt8, in word: ByteWord) -> Matches {
    Matches(
      zeros: (bits ^ UInt64(byte) &* Self.ones) | (word.bits ^ UInt64(other) &* Self.ones))
  }

  /// Where one of `"`, `&`, `<` and `>` occurs.
  @inline(__always)
  var markup: Matches { matches(0x22, ignoring: 0x04) | matches(0x3C, ignoring: 0x02) }

  /// Whether all bytes are ASCII.
  @inline(__always)
  var isASCII: Bool { bits & Self.highs == 0 }

  /// Bytes of a word that were looked for. Only the first one is sure: those behind it may be wrong.
  struct Matches {
    private let bits: UInt64

    @inline(__always)
    fileprivate init(zeros word: UInt64) {
      bits = (word &- ByteWord.ones) & ~word & ByteWord.highs
    }

    @inline(__always)
    private init(bits: UInt64) {
      self.bits = bits
    }

    /// Whether there is none.
    @inline(__always)
    var isEmpty: Bool { bits == 0 }

    /// The place of the first one, 0 to 7; 8 if there is none.
    @inline(__always)
    var first: Int { bits.trailingZeroBitCount / 8 }

    @inline(__always)
    static func | (left: Matches, right: Matches) -> Matches {
      Matches(bits: left.bits | right.bits)
    }
  }
}
