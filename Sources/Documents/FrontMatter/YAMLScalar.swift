/// A single value; always text, so that `2.10`, `no` and `007` stay what the author wrote.
package struct YAMLScalar: Sendable, Hashable {
  /// How the author wrote it.
  package enum Style: Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted
    /// A block behind `|`, which keeps its lines.
    case literal
    /// A block behind `>`, which joins its lines.
    case folded
  }

  /// The text without quotes, escapes and indentation, its lines ended by LF.
  package let text: String

  /// Where it stands in the file with its quotes or its sign, in bytes.
  package let range: Range<Int>

  /// How the author wrote it.
  package let style: Style

  package init(text: String, range: Range<Int>, style: Style) {
    self.text = text
    self.range = range
    self.style = style
  }
}
