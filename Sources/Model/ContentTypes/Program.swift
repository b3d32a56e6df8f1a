package import Documents

/// A program that belongs to the network.
package struct Program: ContentType {
  package static let kind = ContentKind.program
  package static let location = ContentLocation("programs/<slug>.md")
  package static let label = "Program"
  package static let pluralLabel = "Programs"
  package static let summary = "A program that belongs to the network."

  static let orderField = OrderField.field
  static let hostField = Field.text(
    "host", "The organization that runs it.", example: "City science museum")
  static let placeField = Field.text("place", "Where it is.", example: "Chicago, Illinois")
  static let cohortField = Field.text(
    "cohort", "The group with which it joined.", example: "First group")
  static let aboutField = Field.markdown(
    "about", "What it does, for whom.", example: "Saturday laboratory for high-school students.")
  static let linkField = Field.webAddress(
    "link", "Its own website.", example: "https://example.org/saturday-lab")
  static let sourceField = Field.line(
    "source", "Where it is written that it belongs to the network.", example: "Network playbook")

  package static let fields: FieldList = [
    orderField, hostField, placeField, cohortField, aboutField, linkField, sourceField,
  ]

  package static let sections: [TextSection] = []

  package let order: Int?
  package let host: String?
  package let place: String?
  package let cohort: String?
  package let about: Markdown?
  package let link: String?
  package let source: Markdown?

  package init?(from reader: inout FieldReader) {
    order = reader.read(Self.orderField)
    host = reader.read(Self.hostField)
    place = reader.read(Self.placeField)
    cohort = reader.read(Self.cohortField)
    about = reader.read(Self.aboutField)
    link = reader.read(Self.linkField)
    source = reader.read(Self.sourceField)
  }

  package var content: EntryContent { .program(self) }
  package var markdown: [Markdown] { [about, source].compactMap { $0 } }
}
