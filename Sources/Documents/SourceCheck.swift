import Diagnostics

/// Whether a file is text that can be read at all.
enum SourceCheck {
  /// A Markdown file is at most this long, in bytes.
  static let sizeLimit = 1 << 20

  /// The length of the byte-order mark that some programs put before UTF-8.
  static func byteOrderMarkLength(_ file: SourceFile) -> Int {
    file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reports a file that is too long, not UTF-8 or full of control characters.
  static func isText(_ file: SourceFile, into bag: inout DiagnosticBag) -> Bool {
    let bytes = file.bytes
    guard bytes.count <= sizeLimit else {
      bag.report(
        .fileTooLarge, "The file is larger than 1 MiB", at: file.range(0..<0),
        help: "Split it, or move it out of Content.")
      return false
    }
    if let place = firstInvalidByte(bytes) {
      bag.report(
        .fileNotUTF8, "The file is not saved as UTF-8; byte \(place + 1) can't be read",
        at: file.range(place..<place + 1), help: "Save it again with the encoding “UTF-8”.")
      return false
    }
    if let place = bytes.firstIndex(where: isControlCharacter) {
      bag.report(
        .fileControlCharacter, "The file holds an invisible control character",
        at: file.range(place..<place + 1), help: "Delete it; retyping the line is easiest.")
      return false
    }
    return true
  }

  private static func isControlCharacter(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
      && byte != UInt8(ascii: "\t")) || byte == 0x7F
  }

  /// The first byte that is not part of well-formed UTF-8 (RFC 3629).
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let (length, lowest, highest): (Int, UInt8, UInt8) =
        switch byte {
        case 0xC2...0xDF: (2, 0x80, 0xBF)
        case 0xE0: (3, 0xA0, 0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80, 0xBF)
        case 0xED: (3, 0x80, 0x9F)
        case 0xF0: (4, 0x90, 0xBF)
        case 0xF1...0xF3: (4, 0x80, 0xBF)
        case 0xF4: (4, 0x80, 0x8F)
        default: (0, 0, 0)
        }
      guard length > 0, index + length <= bytes.count,
        (lowest...highest).contains(bytes[index + 1]),
        bytes[(index + 2)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
      else { return index }
      index += length
    }
    return nil
  }
}
