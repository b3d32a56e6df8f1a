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
    /// Words of another language, whose number among the languages is its value.
    case language
    /// The mark of a field as typed, whose number among the marks is its value; the field itself once it has a name.
    case mark, field
    /// The words that name a field.
    case label
    /// Text with masked signs that are no mark of a field.
    case maskedText
  }

  /// Whether it holds others, and which end of it this is.
  enum Edge {
    case whole, enter, exit
  }

  /// What kind of syntax it is.
  var kind: Kind

  /// Whether it holds others, and which end of it this is.
  var edge = Edge.whole

  /// Whether a link's address is given elsewhere.
  var isDefinedElsewhere = false

  /// Whether the content has the text as it is: no escape and no entity.
  var isVerbatim = false

  private var literalExtent = Extent()
  private var titleExtent = Extent()
  private var placeExtent = Extent()
  private var targetExtent = Extent()

  /// The number of a footnote, or the index of an autolink's address or of a reference's name.
  var value = 0

  init(kind: Kind, edge: Edge = .whole) {
    self.kind = kind
    self.edge = edge
  }

  /// In the pool: the text itself, or a link's address.
  var literal: Range<Int> {
    get { literalExtent.range }
    set { literalExtent.range = newValue }
  }

  /// In the pool: a link's title.
  var title: Range<Int> {
    get { titleExtent.range }
    set { titleExtent.range = newValue }
  }

  /// Where it stands in the block's content; for both ends of a link or an image the whole of it.
  var place: Range<Int> {
    get { placeExtent.range }
    set { placeExtent.range = newValue }
  }

  /// Where a link's address stands in the block's content, or its label if the address is given elsewhere.
  var target: Range<Int> {
    get { targetExtent.range }
    set { targetExtent.range = newValue }
  }
}

extension Inline {
  /// The inline that an event is; nil when it is a block.
  init?(_ event: SyntaxEvent) {
    guard let kind = Self.kind(of: event) else { return nil }
    self.init(kind: kind)
    if event.isExit {
      edge = .exit
    } else if kind == .emphasis || kind == .strong || kind == .link || kind == .image {
      edge = .enter
    }
    literal = event.literal
    title = event.detail
    value = event.value
  }

  private static func kind(of event: SyntaxEvent) -> Inline.Kind? {
    switch event.kind {
    case .text: .text
    case .softBreak: .softBreak
    case .lineBreak: .lineBreak
    case .code: .code
    case .html: .html
    case .emphasis: .emphasis
    case .strong: .strong
    case .link: .link
    case .image: .image
    case .footnoteReference: .footnoteReference
    default: nil
    }
  }
}
