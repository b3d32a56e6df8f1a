package import Documents

/// The network's one current aim: what it wants to reach, for whom, how much and by when.
package struct Aim: ContentType {
  package static let kind = ContentKind.aim
  package static let location = ContentLocation("theory/aim.md")
  package static let label = "Aim"
  package static let pluralLabel = "Aims"
  package static let summary =
    "What the network wants to reach, for whom, how much and by when; a site has one."

  static let statementField = Field.markdown(
    "statement", "The aim in one sentence.",
    example: "By 2026, 40 programs support their students on a pathway to STEM."
  ).required
  static let whatField = Field.text(
    "what", "What is to become better.", example: "Capacity to support students"
  ).required
  static let forWhomField = Field.line(
    "forWhom", "For whom.", example: "Students of pre-college STEM programs"
  ).required
  static let baselineField = Field.line(
    "baseline", "Where things stood at the start, or that nobody knows.",
    example: "No program in 2019")
  static let targetField = Field.text("target", "How much.", example: "40 programs").required
  static let byField = Field.period(
    "by", "By when: a year, a month or a day.", example: "2026"
  ).required
  static let noticeField = Field.text(
    "notice", "What readers must know about the theory; shown with the aim and with every driver.",
    example: "The drivers are samples written for this site.")

  package static let fields: FieldList = [
    statementField, whatField, forWhomField, baselineField, targetField, byField, noticeField,
  ]

  package static let sections = [
    TextSection("Where it comes from", "Who chose the aim, when, and what was considered."),
    TextSection("How we will know", "How each part of the aim is counted, and by whom."),
  ]

  package let statement: Markdown
  package let what: String
  package let forWhom: Markdown
  package let baseline: Markdown?
  package let target: String
  package let by: CalendarPeriod
  /// Where `by` stands, in bytes.
  package let byRange: Range<Int>
  package let notice: String?

  package init?(from reader: inout FieldReader) {
    let statement = reader.read(Self.statementField)
    let what = reader.read(Self.whatField)
    let forWhom = reader.read(Self.forWhomField)
    baseline = reader.read(Self.baselineField)
    let target = reader.read(Self.targetField)
    let by = reader.read(Self.byField)
    notice = reader.read(Self.noticeField)
    guard let statement, let what, let forWhom, let target, let by,
      let byRange = reader.valueRange("by")
    else { return nil }
    self.statement = statement
    self.what = what
    self.forWhom = forWhom
    self.target = target
    self.by = by
    self.byRange = byRange
  }

  package var content: EntryContent { .aim(self) }
  package var markdown: [Markdown] { [statement, forWhom] + [baseline].compactMap { $0 } }
}
