/// A place in rendered prose that only the link graph can fill.
package struct ProseHole: Sendable, Hashable {
  /// What belongs into a hole.
  package enum Kind: Sendable, Hashable {
    /// The URL that a reference leads to, within the quotes of an attribute.
    case address
    /// The label of the entry that a reference leads to, as text.
    case label
  }

  /// Where the filling goes, in bytes of the HTML.
  package let offset: Int

  /// What the filling is.
  package let kind: Kind

  /// Which of the prose's references decides about it.
  package let reference: Int

  package init(offset: Int, kind: Kind, reference: Int) {
    self.offset = offset
    self.kind = kind
    self.reference = reference
  }
}
