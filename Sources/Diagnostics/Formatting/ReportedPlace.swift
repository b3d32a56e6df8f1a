/// A stretch of a file as people look for it: a path and, when the file's text is known, lines and columns.
package struct ReportedPlace: Sendable, Hashable {
  /// Where in the file the stretch lies.
  package struct Extent: Sendable, Hashable {
    /// The first character.
    package let start: SourcePosition
    /// The place just after the last character; equal to the start for a point between two characters.
    package let end: SourcePosition
    /// The line that the stretch starts on.
    package let excerpt: SourceExcerpt
  }

  /// The path as seen from where the reader of the report stands.
  package let path: String

  /// Where in the file; nil when its text is not known, as with a file that can't be read.
  package let extent: Extent?
}

extension ReportedPlace: CustomStringConvertible {
  /// The place as editors and terminals recognise it: `Content/index.md:3:14`.
  package var description: String {
    guard let start = extent?.start else { return path }
    return "\(path):\(start.line):\(start.column)"
  }
}
