/// Turns libyaml's places, which count characters from the start of the block, into bytes of the file.
///
/// libyaml's lines and columns are of no use: it ends lines where no editor does.
struct CharacterCursor {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var character = 0
  private var byte: Int

  init(_ bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    byte = start
  }

  /// The byte at which a character begins; places are asked for mostly in rising order, so each byte is visited about
  /// once.
  mutating func byte(ofCharacter index: Int) -> Int {
    while character > index, byte > start {
      byte -= 1
      if isBoundary(byte) { character -= 1 }
    }
    while character < index, byte < end {
      byte += 1
      while byte < end, !isBoundary(byte) { byte += 1 }
      character += 1
    }
    return byte
  }

  private func isBoundary(_ offset: Int) -> Bool { bytes[offset] & 0xC0 != 0x80 }
}
