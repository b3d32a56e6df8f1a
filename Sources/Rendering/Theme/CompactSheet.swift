import Documents

/// Style sheets without what only their authors read.
package enum CompactSheet {
  /// A sheet without comments and without the blanks beside braces and behind commas and semicolons; comments that begin
  /// with `/*!`, such as licenses, stay, and so does the end of the last line.
  package static func bytes(of sheet: [UInt8]) -> [UInt8] {
    var compact: [UInt8] = []
    compact.reserveCapacity(sheet.count)
    var index = 0
    while index < sheet.count {
      let byte = sheet[index]
      switch byte {
      case UInt8(ascii: "/")
      where ByteSearch.holds("/*", in: sheet, at: index)
        && !ByteSearch.holds("/*!", in: sheet, at: index):
        index = ByteSearch.first("*/", in: sheet, index + 2..<max(index + 2, sheet.count)) + 2
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = endOfString(sheet, from: index)
        compact.append(contentsOf: sheet[index..<end])
        index = end
        continue
      case 0x0A, 0x0D, 0x20, 0x09:
        if let last = compact.last, !isBlank(last), !Array("{};,".utf8).contains(last) {
          compact.append(0x20)
        }
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        if let last = compact.last, isBlank(last) { compact.removeLast() }
        compact.append(byte)
      default: compact.append(byte)
      }
      index += 1
    }
    if sheet.last == 0x0A, compact.last.map({ $0 != 0x0A }) == true { compact.append(0x0A) }
    return compact
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// The place behind a string, in which a backslash takes the next sign its meaning.
  private static func endOfString(_ sheet: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < sheet.count, sheet[index] != sheet[start] {
      index += sheet[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(sheet.count, index + 1)
  }
}
