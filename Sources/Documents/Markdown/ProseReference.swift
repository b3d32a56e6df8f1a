/// A link or an image in prose that leads to something of this site.
package struct ProseReference: Sendable, Hashable {
  /// What the author wrote, sorted by form but not yet looked up.
  package enum Target: Sendable, Hashable {
    /// A relative link to a Markdown file or a folder, with the heading after `#`.
    case path(String, fragment: String?)
    /// A short reference, `[[2.1]]` or `[[guide:speaker-visit]]`, with the heading after `#`.
    case name(String, fragment: String?)
    /// A link or an image that leads to any other file.
    case file(String)
    /// A heading on the same page.
    case heading(String)
  }

  /// What it leads to.
  package let target: Target

  // Small, because a large site holds very many of them.
  private let extent: Extent

  /// Whether it is an image rather than a link.
  package let isImage: Bool

  /// Whether the author gave the words to show; if not, the target's label is shown.
  package let hasLabel: Bool

  /// The author's words for the target, in bytes of the file: what stands in the parentheses or after `[[`.
  package var range: Range<Int> { extent.range }

  package init(target: Target, range: Range<Int>, isImage: Bool, hasLabel: Bool) {
    self.target = target
    extent = Extent(range)
    self.isImage = isImage
    self.hasLabel = hasLabel
  }
}
