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
    LineTable(bytes).position(ofByte: offset)
  }

  /// The line that holds a byte, without its line ending; bytes that are not UTF-8 show as replacement characters.
  package func line(holdingByte offset: Int) -> String {
    String(decoding: bytes[LineTable(bytes).lineBytes(holdingByte: offset)], as: UTF8.self)
  }
}
