package import Diagnostics
import Documents

/// The framework that the standards belong to, from `Content/standards/framework.yaml`.
package struct Framework: Sendable {
  /// Where the file lies below the site's folder.
  package static let path = "Content/standards/framework.yaml"

  static let nameField = Field.text(
    "name", "What the framework is called.", example: "Quality Standards"
  ).required
  static let idField = Field.webAddress(
    "id",
    "A web address that names the framework for ever, even when the site moves; the identifiers of its standards in the open data are made from it.",
    example: "https://example.org/standards")
  static let summaryField = Field.text(
    "summary", "What it is, in one or two sentences.", example: "Six dimensions of a good program."
  ).required
  static let sourceField = Field.text(
    "source", "Who published it, or whose idea it follows.", example: "The network"
  ).required
  static let sourceURLField = Field.webAddress(
    "sourceURL", "Where it is published.", example: "https://example.org/standards")
  static let isOfficialField = Field.flag(
    "official", "Whether the statements are the published text.", example: "no"
  ).required
  static let noticeField = Field.text(
    "notice", "What readers must know about the text; shown on every standard.",
    example: "These statements are samples written for this site."
  ).required
  static let ratingScaleField = Field<[RatingLevel]>.groups(
    "ratingScale",
    "The levels by which a program rates itself, lowest first; with them the site has a self-study.",
    example:
      "[{ value: 1, label: Not yet, descriptor: Nothing is in place }, { value: 2, label: In place, descriptor: We can show it }]"
  )
  static let selfStudyField = Field<SelfStudy>(
    name: "selfStudy", summary: "How a program rates itself by the standards, at /self-study/.",
    isRequired: false, type: .group(SelfStudy.fields.fields),
    example: "{ title: Self-study, evidence: What could you show a visitor? }"
  ) { $2.group($0, $1) }

  package static let fields: FieldList = [
    nameField, idField, summaryField, sourceField, sourceURLField, isOfficialField, noticeField,
    ratingScaleField, selfStudyField,
  ]

  package let name: String
  /// Where the name stands, in bytes.
  package let nameRange: Range<Int>
  /// A web address that names the framework for ever.
  package let id: String?
  package let summary: String
  package let source: String
  package let sourceURL: String?
  package let isOfficial: Bool
  package let notice: String
  /// Empty when programs don't rate themselves by these standards.
  package let ratingScale: [RatingLevel]
  /// Where `ratingScale` stands, in bytes.
  let ratingScaleRange: Range<Int>?
  package let selfStudy: SelfStudy

  /// Reads the file; nil when it is unusable, which has then been reported.
  package init?(file: SourceFile, into bag: inout DiagnosticBag) {
    guard let mapping = YAMLParser.parseMapping(file, into: &bag) else { return nil }
    var reader = FieldReader(
      mapping, of: .file("The framework"), in: file, place: 0..<0, allowsRawHTML: false)
    let name = reader.read(Self.nameField)
    id = reader.read(Self.idField)
    let summary = reader.read(Self.summaryField)
    let source = reader.read(Self.sourceField)
    sourceURL = reader.read(Self.sourceURLField)
    let isOfficial = reader.read(Self.isOfficialField)
    let notice = reader.read(Self.noticeField)
    ratingScale = reader.read(Self.ratingScaleField) ?? []
    ratingScaleRange = reader.keyRange(Self.ratingScaleField.name)
    selfStudy = reader.read(Self.selfStudyField) ?? SelfStudy()
    reader.reportUnknownFields(besides: Self.fields)
    bag.merge(reader.bag)
    guard let name, let summary, let source, let isOfficial, let notice,
      let nameRange = reader.valueRange("name")
    else { return nil }
    self.name = name
    self.nameRange = nameRange
    self.summary = summary
    self.source = source
    self.isOfficial = isOfficial
    self.notice = notice
  }

  /// One level of the scale by which a program rates itself.
  package struct RatingLevel: FieldGroup {
    static let valueField = Field.number(
      "value", "The number of the level.", within: 0...10, example: "1"
    ).required
    static let labelField = Field.text("label", "Its name.", example: "Not yet").required
    static let descriptorField = Field.text(
      "descriptor", "What it means.", example: "Nothing is in place"
    ).required
    package static let fields: FieldList = [valueField, labelField, descriptorField]

    package let value: Int
    package let label: String
    package let descriptor: String
    /// Where the number stands, in bytes.
    let valueRange: Range<Int>
    /// Where the name stands, in bytes.
    let labelRange: Range<Int>

    package init?(from reader: inout FieldReader) {
      let value = reader.read(Self.valueField)
      let label = reader.read(Self.labelField)
      let descriptor = reader.read(Self.descriptorField)
      guard let value, let label, let descriptor,
        let valueRange = reader.valueRange(Self.valueField.name),
        let labelRange = reader.valueRange(Self.labelField.name)
      else { return nil }
      self.valueRange = valueRange
      self.labelRange = labelRange
      self.value = value
      self.label = label
      self.descriptor = descriptor
    }
  }
}
