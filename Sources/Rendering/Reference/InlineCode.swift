/// Texts of the reference as HTML.
///
/// Braces are written as numbers, so that whatever looks for tags that were left over finds none in our examples.
enum InlineCode {
  /// A text, with what stands between backticks as code.
  static func html(_ text: String) -> [UInt8] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().flatMap {
      $0.isMultiple(of: 2)
        ? escaped($1) : Array("<code>".utf8) + escaped($1) + Array("</code>".utf8)
    }
  }

  /// Lines as they stand in a file, for the inside of a `pre`.
  static func html(lines: [String]) -> [UInt8] {
    escaped(lines.joined(separator: "\n"))
  }

  private static func escaped(_ text: some StringProtocol) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "{"): Array("&#123;".utf8)
      case UInt8(ascii: "}"): Array("&#125;".utf8)
      default: [byte]
      }
    }
  }
}
