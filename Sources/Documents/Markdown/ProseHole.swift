/// A place in rendered prose that only the link graph, or the use that is made of the prose, can fill.
package struct ProseHole: Sendable, Hashable {
  /// What belongs into a hole.
  package enum Kind: Sendable, Hashable {
    /// The URL that a reference leads to, within the quotes of an attribute.
    case address
    /// The label of the entry that a reference leads to, as text.
    case label
    /// A field to fill in.
    case field
    /// What goes before a picture's tag, as HTML.
    case beforePicture
    /// The attributes that say how large a picture is and when it is loaded, as HTML.
    case pictureSize
    /// What goes behind a picture's tag, as HTML.
    case afterPicture
  }

  // Small, because a large site holds very many of them; no text is anywhere near as long as these numbers go.
  private let storedOffset: UInt32
  private let storedIndex: UInt32

  /// Where the filling goes, in bytes of the HTML.
  package var offset: Int { Int(storedOffset) }

  /// What the filling is.
  package var kind: Kind {
    switch storedIndex & 7 {
    case 0: .address
    case 1: .label
    case 2: .field
    case 3: .beforePicture
    case 4: .pictureSize
    default: .afterPicture
    }
  }

  /// Which of the prose's references decides about it, or where among its bytes the record of the field lies.
  package var index: Int { Int(storedIndex >> 3) }

  package init(offset: Int, kind: Kind, index: Int) {
    storedOffset = UInt32(offset)
    let code: UInt32 =
      switch kind {
      case .address: 0
      case .label: 1
      case .field: 2
      case .beforePicture: 3
      case .pictureSize: 4
      case .afterPicture: 5
      }
    storedIndex = UInt32(index) << 3 | code
  }
}
