import Diagnostics

/// Checks that a file is text that can be worked with: its size, its encoding, its characters.
enum TextCheck {
  /// How large a file may be.
  struct Limit {
    /// The size in bytes.
    let bytes: Int
    /// What the message calls such a file, with an article.
    let name: String
  }

  /// The file's bytes with forbidden characters turned into spaces, or nil when they are no text.
  static func check(
    _ file: SourceFile, limit: Limit, into bag: inout DiagnosticBag
  ) -> [UInt8]? {
    guard file.bytes.count <= limit.bytes else {
      bag.report(
        .fileTooLarge,
        "\(limit.name) holds at most \(limit.bytes / 1024) KiB; this one has \(file.bytes.count / 1024) KiB",
        at: file.range(0..<0), help: "Split it, or move it out of Content.")
      return nil
    }
    let isBlank = file.bytes[lengthOfByteOrderMark(file.bytes)...].allSatisfy {
      $0 == 0x20 || (0x09...0x0D).contains($0)
    }
    guard !isBlank else {
      bag.report(
        .fileEmpty, "The file is empty", at: file.range(0..<0),
        help: "Write the entry, or delete the file.")
      return nil
    }
    guard checkEncoding(file, into: &bag) else { return nil }
    return blankControlCharacters(file, into: &bag)
  }

  /// How many bytes of a text are its byte-order mark.
  static func lengthOfByteOrderMark(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func checkEncoding(_ file: SourceFile, into bag: inout DiagnosticBag) -> Bool {
    let help = "Save the file again and choose “UTF-8” as the encoding."
    if let name = nameOfWideEncoding(file.bytes) {
      bag.report(
        .fileNotUTF8, "The file is saved as \(name) instead of UTF-8",
        at: file.range(0..<min(2, file.bytes.count)), help: help)
      return false
    }
    guard let place = UTF8Validation.firstInvalidByte(in: file.bytes) else { return true }
    bag.report(
      .fileNotUTF8, "The file is not UTF-8: byte \(place) belongs to no character",
      at: file.range(place..<place + 1), help: help)
    return false
  }

  /// The encoding that the first bytes give away: a byte-order mark, or ASCII with a zero beside every letter.
  private static func nameOfWideEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard bytes.count >= 4 else { return nil }
    let zeros = bytes[0..<4].map { $0 == 0 }
    return zeros == [false, true, false, true] || zeros == [true, false, true, false]
      ? "UTF-16" : nil
  }

  private static func blankControlCharacters(
    _ file: SourceFile, into bag: inout DiagnosticBag
  ) -> [UInt8] {
    guard let first = controlCharacter(in: file.bytes, from: 0) else { return file.bytes }
    let code = file.bytes[first.upperBound - 1]
    let digits = String(code, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: 4 - digits.utf8.count) + digits
    bag.report(
      .fileControlCharacter, "The file holds the invisible control character U+\(number)",
      at: file.range(first),
      help: "Delete the character; retyping the line is the easiest way.")
    var bytes = file.bytes
    var next: Range<Int>? = first
    while let place = next {
      for index in place { bytes[index] = UInt8(ascii: " ") }
      next = controlCharacter(in: bytes, from: place.upperBound)
    }
    return bytes
  }

  /// The next character of the categories C0 and C1 that is neither a tab nor a line end.
  private static func controlCharacter(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var index = start
    while true {
      index = ByteSearch.firstUnusual(in: bytes, index..<bytes.count)
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: return index..<index + 1
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: return index..<index + 2
      default: index += 1
      }
    }
  }
}
