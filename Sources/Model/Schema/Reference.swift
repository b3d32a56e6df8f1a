package import Documents

/// One entry's mention of another in a field of its front matter.
package struct Reference: Sendable {
  /// The name as the author wrote it: a slug, a code or a qualified name such as `guest-speakers/visit`.
  package let name: String

  /// Where the name stands, in bytes of the entry's file.
  package let range: Range<Int>

  /// The kinds that the field takes.
  package let kinds: [ContentKind]

  /// Why the author refers to it, if that was said.
  package let reason: Markdown?
}

/// Text together with its place in the entry's file, in bytes.
package struct LocatedText: Sendable, Hashable {
  package let text: String
  package let range: Range<Int>
}
