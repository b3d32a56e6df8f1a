/// A table as comma-separated values (RFC 4180) in UTF-8, as spreadsheets take it.
///
/// It starts with a byte order mark, without which Excel takes UTF-8 for something else. A text that a spreadsheet would
/// run as a formula, because it starts with `=`, `+`, `-`, `@`, a tab or a return, gets an apostrophe in front. So does a
/// text that starts with an apostrophe, so that taking one apostrophe away always gives the text back. Numbers stay as
/// they are.
struct CSVTable {
  /// The file.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(columns: [String]) {
    append(columns.map { .text($0) })
  }

  /// What stands in one cell.
  enum Cell {
    /// Text that somebody wrote.
    case text(String)
    /// A number, a date or a word of ours that can't be a formula.
    case plain(String)
    case empty
  }

  /// Adds a row.
  mutating func append(_ cells: [Cell]) {
    for (number, cell) in cells.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(Self.isRisky(text) ? "'" + text : text)
      case .plain(let text): append(text)
      case .empty: break
      }
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private mutating func append(_ text: String) {
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a spreadsheet might run the text, or the text starts with the sign that protects from it.
  private static func isRisky(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
