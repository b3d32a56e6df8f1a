/// A stretch of one source file, in bytes from the start of the file.
package struct SourceRange: Sendable, Hashable, Codable {
  /// The path of the file below the site's folder.
  package let path: String

  /// Byte offsets into the file as saved; empty for a point between two bytes.
  package let bytes: Range<Int>

  package init(path: String, bytes: Range<Int>) {
    self.path = path
    self.bytes = bytes
  }
}

extension SourceRange: Comparable {
  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.path, left.bytes.lowerBound, left.bytes.upperBound)
      < (right.path, right.bytes.lowerBound, right.bytes.upperBound)
  }
}

/// A place in a file as people count it: both numbers start at 1, columns count Unicode scalars.
package struct SourcePosition: Sendable, Hashable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
