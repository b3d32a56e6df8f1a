import Rendering
import Testing

struct ContentHashTests {
  /// Hashes of the first bytes of one sequence, from the reference implementation (xxHash 0.8, Python's `xxhash` 4.1).
  static let references: [(length: Int, hash: String)] = [
    (0, "ef46db3751d8e999"), (1, "a96c7f0ce858bbb7"), (3, "bed43740ee6332bb"),
    (4, "fa212ae44b3bb23d"), (7, "2744460dd675d2c0"), (8, "994b676b71ce94dd"),
    (12, "b92f588ce720786e"), (31, "6711d55e306b5d8f"), (32, "07f7b8e3bc5d6e25"),
    (33, "09f85eeb4e1cbe9f"), (63, "b7c9968c066cb6a5"), (64, "50d4159a0411632e"),
    (65, "d277176bff863efc"), (100, "9ddada11d3dc2d8f"), (1000, "0bf0bdbcc82eb373"),
  ]

  private static func sequence(_ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ 7) }
  }

  @Test(arguments: references)
  func agreesWithTheReferenceImplementation(_ reference: (length: Int, hash: String)) {
    let bytes = Self.sequence(reference.length)
    #expect(ContentHash(of: bytes).hexadecimal == reference.hash)
  }

  @Test(arguments: [1, 3, 31, 32, 33, 100, 999])
  func isTheSameHoweverTheContentIsCutIntoPieces(_ length: Int) {
    let bytes = Self.sequence(1000)
    var hasher = ContentHasher()
    for start in stride(from: 0, to: bytes.count, by: length) {
      let piece = Array(bytes[start..<min(start + length, bytes.count)])
      hasher.update(with: piece.span.bytes)
    }
    #expect(hasher.finish() == ContentHash(of: bytes))
  }

  @Test(arguments: [0, 1, 0xABC, UInt64.max])
  func readsBackItsOwnDigits(_ value: UInt64) {
    let digits = ContentHash(value: value).hexadecimal
    #expect(digits.utf8.count == 16)
    #expect(ContentHash(hexadecimal: digits)?.value == value)
  }

  @Test(arguments: ["", "12", "+123456789abcdef", "0123456789ABCDEF", "0123456789abcdef0"])
  func refusesAnythingButSixteenLowerCaseDigits(_ text: String) {
    #expect(ContentHash(hexadecimal: text) == nil)
  }
}
