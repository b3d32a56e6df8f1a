/// One file as its author saved it: where it is and what it holds.
///
/// Everything else speaks of places as byte offsets; only this type turns them into lines and columns.
package struct SourceFile: Sendable, Hashable {
  /// The path below the site's folder, with `/` between its parts: `Content/index.md`.
  package let path: String

  /// The file's bytes, unchanged: any byte-order mark and any kind of line ending included.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The stretch of this file between two byte offsets.
  package func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(path: path, bytes: bytes)
  }

  /// The line and column of a byte; an offset past the end means the end.
  ///
  /// Lines end with LF, CR LF or CR. Columns count Unicode scalars; both start at 1. A byte-order mark has no column.
  package func position(ofByte offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = Self.startsWithByteOrderMark(bytes) ? 3 : 0
    var index = lineStart
    while index < offset {
      let byte = bytes[index]
      let endsLine =
        byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r")
          && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")))
      index += 1
      if endsLine {
        line += 1
        lineStart = index
      }
    }
    var column = 1
    if lineStart < offset {
      for byte in bytes[lineStart..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    }
    return SourcePosition(line: line, column: column)
  }

  /// The line that holds a byte, without its line ending; bytes that are not UTF-8 show as replacement characters.
  package func line(holdingByte offset: Int) -> String {
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > 0, !Self.isLineEnding(bytes[start - 1]) { start -= 1 }
    if start == 0, Self.startsWithByteOrderMark(bytes) { start = 3 }
    var end = max(offset, start)
    while end < bytes.count, !Self.isLineEnding(bytes[end]) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func isLineEnding(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func startsWithByteOrderMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }
}
