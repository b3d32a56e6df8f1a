package import Documents

/// A part of a page: a heading with words, links, and something that is made from the site's entries.
package struct PagePart: FieldGroup {
  static let titleField = Field.text("title", "Its heading.", example: "Packages to try").required
  static let textField = Field.markdown(
    "text", "What stands below the heading.", example: "Each package is a menu. Choose one idea.")
  static let showField = Field<Show>.choice(
    "show", "What is made from the site's entries and shown there.", example: "packages")
  static let lookField = Field<Look>.choice(
    "look", "What the links look like.", example: "cards")
  static let linksField = Field<[Link]>.groups(
    "links", "Where readers can go from there.",
    example: "[{ title: All packages, to: /packages/ }]")
  package static let fields: FieldList = [titleField, textField, showField, lookField, linksField]

  package let title: String
  package let text: Markdown?
  package let show: Show?
  package let look: Look
  package let links: [Link]

  package init?(from reader: inout FieldReader) {
    let title = reader.read(Self.titleField)
    text = reader.read(Self.textField)
    show = reader.read(Self.showField)
    look = reader.read(Self.lookField) ?? .cards
    links = reader.read(Self.linksField) ?? []
    guard let title else { return nil }
    self.title = title
  }

  var markdown: [Markdown] { [text].compactMap { $0 } + links.compactMap(\.text) }

  /// What a part shows of the site's entries.
  package enum Show: String, ChoiceValue {
    case packages, programs, voices, stories, standards

    package var meaning: String {
      switch self {
      case .packages: "Every package with what programs do with it."
      case .programs: "Every program."
      case .voices: "Who speaks about the network."
      case .stories: "The newest stories."
      case .standards: "Every standard, by dimension."
      }
    }
  }

  /// What the links of a part look like.
  package enum Look: String, ChoiceValue {
    case cards, numbered, buttons

    package var meaning: String {
      switch self {
      case .cards: "A card for each, with its words."
      case .numbered: "A numbered card for each."
      case .buttons: "A button for each."
      }
    }
  }

  /// One way on from a part.
  package struct Link: FieldGroup {
    static let titleField = Field.text("title", "What it says.", example: "All packages").required
    static let textField = Field.line(
      "text", "What one finds there.", example: "Three packages with guides to print")
    static let addressField = Field.located(
      "to", "The page's address on this site.", type: .siteAddress, example: "/packages/"
    ).required
    package static let fields: FieldList = [titleField, textField, addressField]

    package let title: String
    package let text: Markdown?
    package let address: LocatedText

    package init?(from reader: inout FieldReader) {
      let title = reader.read(Self.titleField)
      text = reader.read(Self.textField)
      let address = reader.read(Self.addressField)
      guard let title, let address else { return nil }
      self.title = title
      self.address = address
    }
  }
}
