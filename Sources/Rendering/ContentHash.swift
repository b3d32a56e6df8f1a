/// What a file holds, in 64 bits: equal bytes have equal hashes, on every machine and in every build.
///
/// XXH64 with seed 0, written after the specification of Yann Collet's xxHash
/// (github.com/Cyan4973/xxHash, doc/xxhash_spec.md). It tells contents apart; it is no protection against somebody who
/// wants two contents to look alike.
package struct ContentHash: Sendable, Hashable {
  /// The hash as one number.
  package let value: UInt64

  package init(value: UInt64) {
    self.value = value
  }

  package init(of bytes: [UInt8]) {
    var hasher = ContentHasher()
    hasher.update(with: bytes.span.bytes)
    self = hasher.finish()
  }

  /// Reads back what `hexadecimal` says; nil when the text isn't sixteen lower-case hexadecimal digits.
  package init?(hexadecimal: some StringProtocol) {
    guard hexadecimal.utf8.count == 16, hexadecimal.utf8.allSatisfy(Self.isDigit),
      let value = UInt64(hexadecimal, radix: 16)
    else { return nil }
    self.value = value
  }

  /// The hash as sixteen lower-case hexadecimal digits, fit for a file name.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
