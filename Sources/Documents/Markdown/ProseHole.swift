/// A place in rendered prose that only the link graph can fill.
package struct ProseHole: Sendable, Hashable {
  /// What belongs into a hole.
  package enum Kind: Sendable, Hashable {
    /// The URL that a reference leads to, within the quotes of an attribute.
    case address
    /// The label of the entry that a reference leads to, as text.
    case label
  }

  // Small, because a large site holds very many of them; no text is anywhere near as long as these numbers go.
  private let storedOffset: UInt32
  private let storedReference: UInt32

  /// Where the filling goes, in bytes of the HTML.
  package var offset: Int { Int(storedOffset) }

  /// What the filling is.
  package var kind: Kind { storedReference & 1 == 0 ? .address : .label }

  /// Which of the prose's references decides about it.
  package var reference: Int { Int(storedReference >> 1) }

  package init(offset: Int, kind: Kind, reference: Int) {
    storedOffset = UInt32(offset)
    storedReference = UInt32(reference) << 1 | (kind == .address ? 0 : 1)
  }
}
