import Foundation

/// What a zip archive says that it holds, read from its directory at the end (PKWARE's APPNOTE 6.3, sections 4.3.12 and
/// 4.3.16).
package struct ZipListing {
  /// One file of the archive.
  package struct Entry: Hashable {
    /// Its path in the archive.
    package let name: String
    /// In bytes, unpacked.
    package let size: Int
    /// The day in the form of MS-DOS.
    package let date: Int
    /// The mode of Unix.
    package let mode: Int
    /// Whether the name is said to be UTF-8.
    package let isUTF8: Bool
  }

  /// In the order of the directory.
  package let entries: [Entry]

  /// Nil when the bytes are no archive that is whole.
  package init?(_ bytes: [UInt8]) {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    // The end has no comment here, so that it is 22 bytes long.
    let end = bytes.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4B50 else { return nil }
    var place = number(end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<number(end + 10, 2) {
      guard number(place, 4) == 0x0201_4B50 else { return nil }
      let (name, extra) = (number(place + 28, 2), number(place + 30, 2))
      entries.append(
        Entry(
          name: String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self),
          size: number(place + 24, 4), date: number(place + 14, 2),
          mode: number(place + 40, 2), isUTF8: number(place + 8, 2) & 0x800 != 0))
      place += 46 + name + extra + number(place + 32, 2)
    }
    self.entries = entries
  }
}
