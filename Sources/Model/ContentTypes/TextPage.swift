package import Documents

/// A page of text: the front page, the network page, contact.
package struct TextPage: ContentType {
  /// The slug of the front page, `Content/index.md`.
  package static let frontPageSlug = "index"

  package static let kind = ContentKind.page
  package static let location = ContentLocation("pages/<slug>.md")
  package static let label = "Page"
  package static let pluralLabel = "Pages"
  package static let summary = "A page of text, such as the front page or the contact page."

  static let partsField = Field<[PagePart]>.groups(
    "parts", "What the page shows below its text, in order.",
    example: "[{ title: Packages to try, show: packages }]")
  package static let fields: FieldList = [partsField]

  package static let sections = [
    TextSection(nil, "What the page is about, in two or three sentences."),
    TextSection("First part", "Give each part a heading that says what is in it."),
  ]

  package let parts: [PagePart]

  package init?(from reader: inout FieldReader) {
    parts = reader.read(Self.partsField) ?? []
  }

  package var content: EntryContent { .page(self) }
  package var markdown: [Markdown] { parts.flatMap(\.markdown) }
}
