package import Documents

/// An improvement package: curated change ideas with the guides and resources to try them.
package struct Package: ContentType {
  package static let kind = ContentKind.package
  package static let location = ContentLocation("packages/<slug>/index.md")
  package static let label = "Improvement package"
  package static let pluralLabel = "Improvement packages"
  package static let summary =
    "Change ideas on one theme, with the guides and resources to try them."

  static let orderField = OrderField.field
  static let taglineField = Field.text(
    "tagline", "The package in one line, for the top of its page.",
    example: "Visits that students remember and use")
  static let purposeField = Field.markdown(
    "purpose", "What the package is for.",
    example: "Use visits to give affirming, practical knowledge of STEM study."
  ).required
  static let audienceField = Field.markdown(
    "audience", "Who should use it.", example: "Leaders of pre-college STEM programs."
  ).required
  static let problemField = Field.markdown(
    "problem", "The problem that it works on.",
    example: "Students hear about careers but not about the way there."
  ).required
  static let insideField = Field<[Markdown]>.lines(
    "inside", "What programs do with this improvement package, as a list.",
    example: "[Choose speakers by student interest]"
  ).required
  static let quickStartField = Field<[QuickStartStep]>.groups(
    "quickStart", "The first things to do, in order.",
    example: "[{ do: Ask ten students whom they want to meet, minutes: 15 }]"
  ).required
  static let contactField = Field.text(
    "contact", "Whom to ask about the package.", example: "The network hub")
  static let standardsField = Field<[Reference]>.references(
    "standards", "The standards that the package as a whole serves, with the reason.",
    to: .standard, example: "[{ id: 6.1, how: Students picture a future in STEM }]")

  package static let fields: FieldList = [
    orderField, taglineField, purposeField, audienceField, problemField, insideField,
    quickStartField, contactField, standardsField,
  ]

  package static let sections = [
    TextSection(
      "How to use this package",
      "Where to start, for readers in different situations. A table of “what you notice” and “start with” helps."
    ),
    TextSection(
      "A plan for the first time",
      "What to do when, who does it and how long it takes, from the first week to the last."),
  ]

  package let order: Int?
  package let tagline: String?
  package let purpose: Markdown
  package let audience: Markdown
  package let problem: Markdown
  package let inside: [Markdown]
  package let quickStart: [QuickStartStep]
  package let contact: String?
  package let standards: [Reference]

  package init?(from reader: inout FieldReader) {
    order = reader.read(Self.orderField)
    tagline = reader.read(Self.taglineField)
    let purpose = reader.read(Self.purposeField)
    let audience = reader.read(Self.audienceField)
    let problem = reader.read(Self.problemField)
    let inside = reader.read(Self.insideField)
    let quickStart = reader.read(Self.quickStartField)
    contact = reader.read(Self.contactField)
    standards = reader.read(Self.standardsField) ?? []
    guard let purpose, let audience, let problem, let inside, let quickStart else { return nil }
    self.purpose = purpose
    self.audience = audience
    self.problem = problem
    self.inside = inside
    self.quickStart = quickStart
  }

  package var content: EntryContent { .package(self) }
  package var references: [Reference] { standards }
  package var markdown: [Markdown] {
    [purpose, audience, problem] + inside + quickStart.map(\.action)
  }

  /// One of the first things to do with a package.
  package struct QuickStartStep: FieldGroup {
    static let actionField = Field.line(
      "do", "What to do.", example: "Ask ten students whom they want to meet"
    ).required
    static let minutesField = Field.number(
      "minutes", "How long it takes, in minutes.", within: 1...600, example: "15")
    package static let fields: FieldList = [actionField, minutesField]

    package let action: Markdown
    /// In minutes.
    package let minutes: Int?

    package init?(from reader: inout FieldReader) {
      let action = reader.read(Self.actionField)
      minutes = reader.read(Self.minutesField)
      guard let action else { return nil }
      self.action = action
    }
  }
}
