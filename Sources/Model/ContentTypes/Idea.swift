package import Documents

/// A change idea: a concrete alteration to a process, tool or norm that can be tested.
package struct Idea: ContentType {
  package static let kind = ContentKind.idea
  package static let location = ContentLocation("packages/<folder>/ideas/<slug>.md")
  package static let label = "Change idea"
  package static let pluralLabel = "Change ideas"
  package static let summary =
    "A concrete change to a process, a tool or a norm that programs can test."

  static let orderField = OrderField.field
  static let changeField = Field.markdown(
    "change", "What changes, concretely.", example: "Students choose the speakers by survey."
  ).required
  static let conditionsField = Field.markdown(
    "conditions", "For which students, and under what conditions.",
    example: "Programs that meet at least weekly.")
  static let formField = Field<Form>.choice("type", "What is altered.", example: "process").required
  static let testingField = Field<TestingStatus>.choice(
    "testing", "How far it has been tested.", example: "untested"
  ).required
  static let beliefField = Field<DegreeOfBelief>.choice(
    "belief", "How sure we are that it improves things.", example: "low"
  ).required
  static let externalField = Field<ExternalEvidence>.choice(
    "external", "What outside studies say, by the tiers of the Every Student Succeeds Act.",
    example: "none")
  static let evidenceField = Field<[Evidence]>.groups(
    "evidence", "What is known, with its source.",
    example: "[{ finding: Programs tested it, kind: practitioner, source: Newsletter }]")
  static let adaptationsField = Field<[Markdown]>.lines(
    "adaptations", "How it has been or could be adapted.", example: "[Meet online]")
  static let cautionsField = Field<[Markdown]>.lines(
    "cautions", "What to be careful about.", example: "[Never ask a student to speak for a group]")
  static let standardsField = Field<[Reference]>.references(
    "standards", "The standards that it serves, with the reason.", to: .standard,
    example: "[{ id: 3.1, how: Students choose }]"
  ).required
  static let guidesField = Field<[Reference]>.references(
    "guides", "The planning guides that put it to work.", to: .guide, example: "[choose-speakers]")
  static let driversField = Field<[Reference]>.references(
    "drivers", "The drivers that it works on, with the reason.", to: .driver,
    example: "[{ id: trusted-people, how: Students bring their own people in }]")

  package static let fields: FieldList = [
    orderField, changeField, conditionsField, formField, testingField, beliefField, externalField,
    evidenceField, adaptationsField, cautionsField, standardsField, guidesField, driversField,
  ]

  package static let sections = [
    TextSection(
      "A first small test",
      "The smallest test that would teach you something: who, when, what you predict, what you count."
    ),
    TextSection(
      "Next tests, from small to wide",
      "Two or three tests that come next if the first one looks good."),
  ]

  package let order: Int?
  package let change: Markdown
  package let conditions: Markdown?
  package let form: Form
  package let testing: TestingStatus
  /// Where `testing` stands, in bytes.
  package let testingRange: Range<Int>
  package let belief: DegreeOfBelief
  /// Where `belief` stands, in bytes.
  package let beliefRange: Range<Int>
  package let external: ExternalEvidence
  package let evidence: [Evidence]
  package let adaptations: [Markdown]
  package let cautions: [Markdown]
  package let standards: [Reference]
  package let guides: [Reference]
  package let drivers: [Reference]

  package init?(from reader: inout FieldReader) {
    order = reader.read(Self.orderField)
    let change = reader.read(Self.changeField)
    conditions = reader.read(Self.conditionsField)
    let form = reader.read(Self.formField)
    let testing = reader.read(Self.testingField)
    let belief = reader.read(Self.beliefField)
    external = reader.read(Self.externalField) ?? .none
    evidence = reader.read(Self.evidenceField) ?? []
    adaptations = reader.read(Self.adaptationsField) ?? []
    cautions = reader.read(Self.cautionsField) ?? []
    let standards = reader.read(Self.standardsField)
    guides = reader.read(Self.guidesField) ?? []
    drivers = reader.read(Self.driversField) ?? []
    guard let change, let form, let testing, let belief, let standards,
      let testingRange = reader.valueRange("testing"),
      let beliefRange = reader.valueRange("belief")
    else { return nil }
    self.change = change
    self.form = form
    self.testing = testing
    self.testingRange = testingRange
    self.belief = belief
    self.beliefRange = beliefRange
    self.standards = standards
  }

  package var content: EntryContent { .idea(self) }
  package var references: [Reference] { standards + guides + drivers }
  package var markdown: [Markdown] {
    [change] + [conditions].compactMap { $0 } + evidence.map(\.finding) + adaptations + cautions
  }
}

extension Idea {
  /// One thing that is known about an idea, and how it is known.
  package struct Evidence: FieldGroup {
    static let findingField = Field.markdown(
      "finding", "What was found.", example: "Six programs ran one cycle by November 2022."
    ).required
    static let sourceKindField = Field<SourceKind>.choice(
      "kind", "How it is known.", example: "practitioner"
    ).required
    static let sourceField = Field.text(
      "source", "Where it is written down.", example: "Network newsletter, November 2022"
    ).required
    static let urlField = Field.webAddress(
      "url", "The source's address.", example: "https://example.org/newsletter")
    static let contextField = Field.text(
      "context", "Which programs or places it comes from.", example: "Six network programs")
    static let limitsField = Field.text(
      "limits", "What it does not show.", example: "No results for students were published")
    package static let fields: FieldList = [
      findingField, sourceKindField, sourceField, urlField, contextField, limitsField,
    ]

    package let finding: Markdown
    package let sourceKind: SourceKind
    package let source: String
    package let url: String?
    package let context: String?
    package let limits: String?

    package init?(from reader: inout FieldReader) {
      let finding = reader.read(Self.findingField)
      let sourceKind = reader.read(Self.sourceKindField)
      let source = reader.read(Self.sourceField)
      url = reader.read(Self.urlField)
      context = reader.read(Self.contextField)
      limits = reader.read(Self.limitsField)
      guard let finding, let sourceKind, let source else { return nil }
      self.finding = finding
      self.sourceKind = sourceKind
      self.source = source
    }
  }
}
