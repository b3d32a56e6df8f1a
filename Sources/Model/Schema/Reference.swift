package import Documents

/// One entry's mention of another in a field of its front matter.
package struct Reference: Sendable {
  /// The name as the author wrote it: a slug, a code or a qualified name such as `guest-speakers/visit`.
  package let name: String

  // Small, because a large site holds very many of them.
  private let extent: Extent

  /// The kinds that the field takes.
  package let kinds: [ContentKind]

  /// Why the author refers to it, if that was said.
  package let reason: Markdown?

  /// Where the name stands, in bytes of the entry's file.
  package var range: Range<Int> { extent.range }

  init(name: String, range: Range<Int>, kinds: [ContentKind], reason: Markdown?) {
    self.name = name
    extent = Extent(range)
    self.kinds = kinds
    self.reason = reason
  }
}

/// Text together with its place in the entry's file, in bytes.
package struct LocatedText: Sendable, Hashable {
  package let text: String
  private let extent: Extent

  /// Where it stands.
  package var range: Range<Int> { extent.range }

  init(text: String, range: Range<Int>) {
    self.text = text
    extent = Extent(range)
  }
}
