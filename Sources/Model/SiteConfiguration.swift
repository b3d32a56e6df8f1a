package import Diagnostics
import Documents

/// What the whole site has in common, from `Content/site.yaml`.
package struct SiteConfiguration: Sendable {
  /// Where the file lies below the site's folder.
  package static let path = "Content/site.yaml"

  static let titleField = Field.text(
    "title", "What the site is called.", example: "The learning engine"
  ).required
  static let taglineField = Field.text(
    "tagline", "The site in one sentence.", example: "Improvement packages that programs share")
  static let descriptionField = Field.text(
    "description", "Two sentences for search results.", example: "Tested ideas, with guides.")
  static let baseURLField = Field.webAddress(
    "baseURL", "The address at which the site is published.",
    example: "https://example.org/learning-engine/"
  ).required
  static let languageField = Field.language(
    "language", "The language of the content, as a code.", example: "en")
  static let languagesField = Field.texts(
    "languages", "All languages of the site, as codes; those besides `language` have translations.",
    example: "[en, es]")
  static let paperField = Field<Paper>.choice(
    "paper", "The paper that guides are printed on.", example: "letter")
  static let asOfField = Field.date(
    "asOf", "The day against which reviews are checked; move it when you publish.",
    example: "2026-11-23")
  static let noticeField = Field.text(
    "notice", "A sentence for the foot of every page.", example: "Samples are labelled as samples.")
  static let licenseField = Field<License>(
    name: "license", summary: "Under what terms others may use the content.", isRequired: false,
    type: .group(License.fields.fields),
    example: "{ name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }"
  ) { $2.group($0, $1) }
  static let publishField = Field<Publication>(
    name: "publish", summary: "Where `changepack publish` brings the site.", isRequired: false,
    type: .group(Publication.fields.fields),
    example: "{ git: https://github.com/our-network/our-site.git, branch: gh-pages }"
  ) { $2.group($0, $1) }
  static let navigationField = Field<[NavigationItem]>.groups(
    "navigation", "The links at the top of every page, in order.",
    example: "[{ label: Packages, to: /packages/ }]")
  static let footerField = Field<[NavigationItem]>.groups(
    "footer", "The links at the foot of every page, in order.",
    example: "[{ label: About, to: /about/ }]")
  static let allowsRawHTMLField = Field.flag(
    "allowRawHTML", "Whether HTML in Markdown reaches the page; leave it off.", example: "no")
  static let hasAuthorsGuideField = Field.flag(
    "authorsGuide", "Whether the site has a guide for its authors, at /authors/.", example: "no")
  static let searchField = Field.flag(
    "search", "Whether the site has a page to search it, with an index of everything, at /search/.",
    example: "no")
  static let openDataField = Field.flag(
    "openData",
    "Whether the site publishes what it holds as open data, at /data/, and the coverage of its standards, at /standards/coverage/.",
    example: "no")

  package static let fields: FieldList = [
    titleField, taglineField, descriptionField, baseURLField, languageField, languagesField,
    paperField, asOfField, noticeField, licenseField, navigationField, footerField, publishField,
    allowsRawHTMLField, hasAuthorsGuideField, searchField, openDataField,
  ]

  /// The path of the file that it was read from.
  package let filePath: String
  package let title: String
  package let tagline: String?
  package let description: String?
  package let baseURL: String
  /// A BCP 47 language tag.
  package private(set) var language: String
  /// The site's own language, which is that of everything that is not translated.
  package let originalLanguage: String
  /// Whether this is the site in another language than its own.
  package var isTranslation: Bool { language != originalLanguage }
  /// The languages into which some of the content is translated, as BCP 47 tags.
  package let translations: [String]
  package let paper: Paper
  package let asOf: ISODate?
  package let notice: String?
  package let license: License?
  package let navigation: [NavigationItem]
  package let footer: [NavigationItem]
  /// Where the site is published; nil when nobody has said yet.
  package let publication: Publication?
  package let allowsRawHTML: Bool
  /// Whether the site has a guide for its authors.
  package let hasAuthorsGuide: Bool
  /// Whether the site has a page to search it.
  package let hasSearch: Bool
  /// Whether the site publishes what it holds as open data.
  package let hasOpenData: Bool
  /// Where `openData` stands, in bytes; nil when it is not there.
  package let openDataRange: Range<Int>?

  /// Reads the file; nil when it is unusable, which has then been reported.
  package init?(file: SourceFile, into bag: inout DiagnosticBag) {
    guard let mapping = YAMLParser.parseMapping(file, into: &bag) else { return nil }
    var reader = FieldReader(
      mapping, of: .file("The site"), in: file, place: 0..<0, allowsRawHTML: false)
    filePath = file.path
    let title = reader.read(Self.titleField)
    tagline = reader.read(Self.taglineField)
    description = reader.read(Self.descriptionField)
    let baseURL = reader.read(Self.baseURLField)
    let language = reader.read(Self.languageField) ?? "en"
    self.language = language
    originalLanguage = language
    translations = Self.translations(besides: language, from: &reader)
    paper = reader.read(Self.paperField) ?? .letter
    asOf = reader.read(Self.asOfField)
    notice = reader.read(Self.noticeField)
    license = reader.read(Self.licenseField)
    navigation = reader.read(Self.navigationField) ?? []
    footer = reader.read(Self.footerField) ?? []
    publication = reader.read(Self.publishField)
    allowsRawHTML = reader.read(Self.allowsRawHTMLField) ?? false
    hasAuthorsGuide = reader.read(Self.hasAuthorsGuideField) ?? false
    hasSearch = reader.read(Self.searchField) ?? false
    hasOpenData = reader.read(Self.openDataField) ?? false
    openDataRange = reader.valueRange("openData")
    reader.reportUnknownFields(besides: Self.fields)
    bag.merge(reader.bag)
    guard let title, let baseURL else { return nil }
    self.title = title
    self.baseURL = baseURL
  }

  /// The same site in another language.
  package func inLanguage(_ language: String) -> SiteConfiguration {
    var configuration = self
    configuration.language = language
    return configuration
  }

  private static func translations(
    besides language: String, from reader: inout FieldReader
  ) -> [String] {
    var translations: [String] = []
    for tag in reader.read(languagesField) ?? [] where tag != language {
      switch LanguageTag.read(tag) {
      case .success:
        if !translations.contains(tag) { translations.append(tag) }
      case .failure(let flaw):
        reader.report(
          .fieldLanguage, flaw.reason, at: reader.valueRange(languagesField.name) ?? reader.place,
          help: flaw.cure)
      }
    }
    return translations
  }

  /// The paper that guides are printed on.
  package enum Paper: String, ChoiceValue {
    case letter, a4

    package var meaning: String {
      switch self {
      case .letter: "8.5 by 11 inches."
      case .a4: "210 by 297 millimeters."
      }
    }
  }

  /// The terms under which others may use the content.
  package struct License: FieldGroup {
    static let nameField = Field.text("name", "What it is called.", example: "CC BY 4.0").required
    static let urlField = Field.webAddress(
      "url", "Where it is written.", example: "https://creativecommons.org/licenses/by/4.0/")
    package static let fields: FieldList = [nameField, urlField]

    package let name: String
    package let url: String?

    package init?(from reader: inout FieldReader) {
      let name = reader.read(Self.nameField)
      url = reader.read(Self.urlField)
      guard let name else { return nil }
      self.name = name
    }
  }

  /// One link of the site's navigation.
  package struct NavigationItem: FieldGroup {
    static let labelField = Field.text("label", "What it says.", example: "Packages").required
    static let addressField = Field.located(
      "to", "The page's address on this site.", type: .siteAddress, example: "/packages/"
    ).required
    package static let fields: FieldList = [labelField, addressField]

    package let label: String
    package let address: LocatedText

    package init?(from reader: inout FieldReader) {
      let label = reader.read(Self.labelField)
      let address = reader.read(Self.addressField)
      guard let label, let address else { return nil }
      self.label = label
      self.address = address
    }
  }
}
