/// A piece of inline syntax, or its beginning or end.
struct Inline {
  /// What kind of syntax it is.
  enum Kind {
    case text, softBreak, lineBreak, code, html, footnoteReference
    case emphasis, strong, strikethrough, link, image
    /// An address that the author typed without any signs.
    case autolink
    /// A short reference, `[[name]]`.
    case reference
  }

  /// Whether it holds others, and which end of it this is.
  enum Edge {
    case whole, enter, exit
  }

  /// What kind of syntax it is.
  var kind: Kind

  /// Whether it holds others, and which end of it this is.
  var edge = Edge.whole

  /// In the pool: the text itself, or a link's address.
  var literal = 0..<0

  /// In the pool: a link's title.
  var title = 0..<0

  /// Where it stands in the block's content; for both ends of a link or an image the whole of it.
  var place = 0..<0

  /// Where a link's address stands in the block's content, or its label if the address is given elsewhere.
  var target = 0..<0

  /// Whether a link's address is given elsewhere.
  var isDefinedElsewhere = false

  /// Whether the content has the text as it is: no escape and no entity.
  var isVerbatim = false

  /// The number of a footnote, or the index of an autolink's address or of a reference's name.
  var value = 0
}
