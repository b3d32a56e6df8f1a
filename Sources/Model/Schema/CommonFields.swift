/// What every entry has, whatever its kind.
package struct CommonFields: Sendable {
  static let titleField = Field.text(
    "title", "What the entry is called, as readers see it.", example: "Prepare the speaker"
  ).required
  static let summaryField = Field.text(
    "summary", "One or two plain sentences, shown on cards and in search results.",
    example: "A 20-minute call that helps a speaker to prepare.")
  static let keywordsField = Field<[String]>.texts(
    "keywords", "Other words by which people search for it, which its text need not have.",
    example: "[flyer, brochure]")
  static let statusField = Field<PublicationStatus>.choice(
    "status", "Whether readers get to see it.", example: "published")
  static let versionField = Field.text(
    "version", "The edition, shown on the page and in print.", example: "1.0")
  static let updatedField = Field.date(
    "updated", "The day of the last change that readers should know of.", example: "2026-11-23")
  static let reviewedField = Field.date(
    "reviewed", "The day on which somebody last read it through and found it right.",
    example: "2026-11-23")
  static let aliasesField = Field<[LocatedText]>.siteAddresses(
    "aliases", "Old addresses that lead here.", example: "[/old-page/]")
  static let replacedByField = Field<Reference>.reference(
    "replacedBy", "The entry that took its place; its address then leads there.",
    to: ContentKind.allCases, example: "run-the-visit")

  /// The common fields, in the order in which a scaffold lists them.
  package static let fields: FieldList = [
    titleField, summaryField, keywordsField, statusField, versionField, updatedField,
    reviewedField, aliasesField, replacedByField,
  ]

  package let title: String
  package let titleRange: Range<Int>
  package let summary: String?
  package let keywords: [String]
  package let status: PublicationStatus
  package let version: String?
  package let updated: ISODate?
  package let reviewed: LocatedDate?
  package let aliases: [LocatedText]
  package let replacedBy: Reference?

  /// A date together with its place in the entry's file, in bytes.
  package struct LocatedDate: Sendable {
    package let date: ISODate
    package let range: Range<Int>
  }

  init?(from reader: inout FieldReader) {
    let title = reader.read(Self.titleField)
    summary = reader.read(Self.summaryField)
    keywords = reader.read(Self.keywordsField) ?? []
    status = reader.read(Self.statusField) ?? .published
    version = reader.read(Self.versionField)
    updated = reader.read(Self.updatedField)
    reviewed = reader.read(Self.reviewedField).flatMap { date in
      reader.valueRange("reviewed").map { LocatedDate(date: date, range: $0) }
    }
    aliases = reader.read(Self.aliasesField) ?? []
    replacedBy = reader.read(Self.replacedByField)
    guard let title, let range = reader.valueRange("title") else { return nil }
    self.title = title
    titleRange = range
  }
}

/// Whether readers get to see an entry.
package enum PublicationStatus: String, ChoiceValue {
  case draft, published, retired

  package var meaning: String {
    switch self {
    case .draft: "Not on the site; shown in the preview, and with --drafts."
    case .published: "On the site."
    case .retired: "Kept at its address with a notice, and linked from nowhere."
    }
  }
}
