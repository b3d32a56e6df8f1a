/// Hashes a content that arrives piece by piece, such as a photo that is too large to hold.
///
/// Each load is preceded by the question whether so many bytes are left.
package struct ContentHasher: Sendable {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
  private static let stripe = 32

  private var lane1 = prime1 &+ prime2
  private var lane2 = prime2
  private var lane3: UInt64 = 0
  private var lane4 = 0 &- prime1
  private var length: UInt64 = 0
  private var pending: [UInt8] = []

  package init() {}

  /// Takes in the next piece of the content.
  package mutating func update(with bytes: RawSpan) {
    length &+= UInt64(bytes.byteCount)
    var offset = 0
    if !pending.isEmpty {
      offset = min(Self.stripe - pending.count, bytes.byteCount)
      append(bytes, 0..<offset)
      guard pending.count == Self.stripe else { return }
      let filled = pending
      _ = consumeStripes(of: filled.span.bytes, from: 0)
      pending.removeAll(keepingCapacity: true)
    }
    offset = consumeStripes(of: bytes, from: offset)
    append(bytes, offset..<bytes.byteCount)
  }

  /// The hash of everything taken in so far.
  package func finish() -> ContentHash {
    var hash = Self.prime5
    if length >= UInt64(Self.stripe) {
      hash = Self.rotate(lane1, 1) &+ Self.rotate(lane2, 7)
      hash &+= Self.rotate(lane3, 12) &+ Self.rotate(lane4, 18)
      for lane in [lane1, lane2, lane3, lane4] {
        hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
      }
    }
    return ContentHash(value: Self.avalanche(Self.mix(pending.span.bytes, into: hash &+ length)))
  }

  private mutating func append(_ bytes: RawSpan, _ range: Range<Int>) {
    for offset in range { pending.append(bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)) }
  }

  /// Folds in all whole stripes, and says where the rest begins; the lanes stay in registers meanwhile.
  private mutating func consumeStripes(of bytes: RawSpan, from start: Int) -> Int {
    var (first, second, third, fourth) = (lane1, lane2, lane3, lane4)
    var offset = start
    bytes.withUnsafeBytes { bytes in
      while offset + Self.stripe <= bytes.count {
        first = Self.round(first, Self.word(bytes, offset))
        second = Self.round(second, Self.word(bytes, offset + 8))
        third = Self.round(third, Self.word(bytes, offset + 16))
        fourth = Self.round(fourth, Self.word(bytes, offset + 24))
        offset += Self.stripe
      }
    }
    (lane1, lane2, lane3, lane4) = (first, second, third, fourth)
    return offset
  }

  /// Folds in the last, incomplete stripe.
  private static func mix(_ bytes: RawSpan, into start: UInt64) -> UInt64 {
    var hash = start
    var offset = 0
    while offset + 8 <= bytes.byteCount {
      hash = rotate(hash ^ round(0, word(bytes, offset)), 27) &* prime1 &+ prime4
      offset += 8
    }
    if offset + 4 <= bytes.byteCount {
      let half = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
      hash = rotate(hash ^ UInt64(UInt32(littleEndian: half)) &* prime1, 23) &* prime2 &+ prime3
      offset += 4
    }
    while offset < bytes.byteCount {
      let byte = bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      hash = rotate(hash ^ UInt64(byte) &* prime5, 11) &* prime1
      offset += 1
    }
    return hash
  }

  private static func avalanche(_ start: UInt64) -> UInt64 {
    var hash = (start ^ start >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value &<< count | value &>> (64 - count)
  }

  @inline(__always)
  private static func word(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
