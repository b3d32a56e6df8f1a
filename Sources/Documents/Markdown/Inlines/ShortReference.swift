/// A reference by name, `[[2.1]]` or `[[guide:speaker-visit|the visit guide]]`.
struct ShortReference {
  /// What can be wrong with one.
  enum Problem {
    /// Nothing stands between the brackets.
    case empty
    /// The closing brackets are missing.
    case unclosed
    /// A bar without words behind it.
    case noWords
    /// It stands in the words of a link or of an image, or it holds one.
    case nested
  }

  /// The name as written, without the spaces around it and without the heading.
  let name: String

  /// The heading after `#`, if there is one.
  let fragment: String?

  /// Where the name with its heading stands in the content.
  let place: Range<Int>

  /// Whether words to show follow.
  let hasLabel: Bool
}
