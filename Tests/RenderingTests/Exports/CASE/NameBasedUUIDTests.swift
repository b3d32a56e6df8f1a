import Testing

@testable import Rendering

struct NameBasedUUIDTests {
  /// The examples of FIPS 180, and lengths around the end of a block, as `sha1sum` gives them.
  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 55), "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
    (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
  ])
  func hashesAsTheStandardSays(message: String, hash: String) {
    let digits = SHA1.hash(Array(message.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    #expect(digits.joined() == hash)
  }

  /// As Python's `uuid.uuid5` gives them.
  @Test(arguments: [
    ("https://example.org/standards", "d0eb9271-15d8-5ec8-889b-54161fdbaf84"),
    ("", "1b4db7eb-4057-5ddf-91e0-36dec72071f5"),
  ])
  func givesTheUUIDsThatOthersGive(name: String, uuid: String) {
    #expect(NameBasedUUID(name, in: .webAddresses).description == uuid)
  }

  @Test func tellsNamesApartAndGivesTheSameAgain() {
    let namespace = NameBasedUUID("https://example.org/", in: .webAddresses)
    #expect(NameBasedUUID("a", in: namespace) == NameBasedUUID("a", in: namespace))
    #expect(NameBasedUUID("a", in: namespace) != NameBasedUUID("b", in: namespace))
    #expect(NameBasedUUID("a", in: namespace) != NameBasedUUID("a", in: .webAddresses))
  }
}
