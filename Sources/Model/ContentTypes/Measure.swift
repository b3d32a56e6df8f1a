package import Documents

/// A measure: what is counted, how, and what it says about an aim, a driver or an idea.
package struct Measure: ContentType {
  package static let kind = ContentKind.measure
  package static let location = ContentLocation("measures/<slug>.md")
  package static let label = "Measure"
  package static let pluralLabel = "Measures"
  package static let summary =
    "What is counted, how, and what it says about the aim, a driver or an idea."

  static let orderField = OrderField.field
  static let familyField = Field<Family>.choice(
    "type", "What it is measured for.", example: "process"
  ).required
  static let ofField = Field<[Reference]>.references(
    "of", "What it measures: the aim, drivers, change ideas or a whole package.",
    to: [.aim, .driver, .idea, .package],
    example: "[student-chosen-speakers]")
  static let definitionField = Field.markdown(
    "definition", "What is counted, so that two people count the same.",
    example: "Students who name one next step on the reflection sheet."
  ).required
  static let numeratorField = Field.text(
    "numerator", "What is counted, above the line.", example: "Sheets that name a next step")
  static let denominatorField = Field.text(
    "denominator", "Out of what, below the line.", example: "Sheets returned")
  static let excludedField = Field.text(
    "excluded", "Who or what does not count.", example: "Students who were not there")
  static let unitField = Field.text("unit", "The unit of the values.", example: "percent")
  static let directionField = Field<Direction>.choice(
    "direction", "Which way is better.", example: "up"
  ).required
  static let frequencyField = Field.text(
    "frequency", "How often it is collected.", example: "After every visit")
  static let ownerField = Field.text(
    "owner", "Who collects it, by role.", example: "The program lead")
  static let minimumCountField = Field.number(
    "minimumCount", "Values about fewer people than this are hidden; 5 if nothing is said.",
    within: 1...1000, example: "5")
  static let seriesField = Field.located(
    "series", "A CSV file beside this one, with a line `date,value,n,note` for each point.",
    type: .file,
    example: "next-steps.csv")
  static let ruleSetField = Field<RuleSet>.choice(
    "ruleSet", "The rules by which the chart looks for signals; ihi if nothing is said.",
    example: "ihi")
  static let phasesField = Field<[Phase]>.groups(
    "phases", "From when on the chart has a middle line of its own, and why.",
    example: "[{ from: 2026-02-01, why: Students choose at every visit }]")
  static let isIllustrationField = Field.flag(
    "illustration", "Whether the values are made up to show how a chart reads.", example: "no")

  package static let fields: FieldList = [
    orderField, familyField, ofField, definitionField, numeratorField, denominatorField,
    excludedField, unitField, directionField, frequencyField, ownerField, minimumCountField,
    seriesField, ruleSetField, phasesField,
    isIllustrationField,
  ]

  package static let sections = [
    TextSection("How to collect it", "The form, the moment and the minutes that it takes."),
    TextSection("What to be careful about", "What it can't show, and for whom it could do harm."),
  ]

  package let order: Int?
  package let family: Family
  package let of: [Reference]
  package let definition: Markdown
  package let numerator: String?
  package let denominator: String?
  package let excluded: String?
  package let unit: String?
  package let direction: Direction
  package let frequency: String?
  package let owner: String?
  /// How many people a value must come from to be shown.
  package let minimumCount: Int
  /// Where the author says so, in bytes; nil when nothing is said.
  package let minimumCountRange: Range<Int>?
  package let series: LocatedText?
  package let ruleSet: RuleSet
  package let phases: [Phase]
  /// Where `phases` stands, in bytes; nil when there are none.
  package let phasesRange: Range<Int>?
  package let isIllustration: Bool

  package init?(from reader: inout FieldReader) {
    order = reader.read(Self.orderField)
    let family = reader.read(Self.familyField)
    of = reader.read(Self.ofField) ?? []
    let definition = reader.read(Self.definitionField)
    numerator = reader.read(Self.numeratorField)
    denominator = reader.read(Self.denominatorField)
    excluded = reader.read(Self.excludedField)
    unit = reader.read(Self.unitField)
    let direction = reader.read(Self.directionField)
    frequency = reader.read(Self.frequencyField)
    owner = reader.read(Self.ownerField)
    minimumCount = reader.read(Self.minimumCountField) ?? 5
    minimumCountRange = reader.valueRange("minimumCount")
    series = reader.read(Self.seriesField)
    ruleSet = reader.read(Self.ruleSetField) ?? .ihi
    phases = reader.read(Self.phasesField) ?? []
    phasesRange = reader.valueRange("phases")
    isIllustration = reader.read(Self.isIllustrationField) ?? false
    guard let family, let definition, let direction else { return nil }
    self.family = family
    self.definition = definition
    self.direction = direction
  }

  package var content: EntryContent { .measure(self) }
  package var references: [Reference] { of }
  package var markdown: [Markdown] { [definition] + phases.map(\.why) }
}

extension Measure {
  /// What a measure is for.
  package enum Family: String, ChoiceValue {
    case outcome, driver, process, balancing

    package var meaning: String {
      switch self {
      case .outcome: "Whether the aim comes closer."
      case .driver: "Whether a driver changes: a result on the way."
      case .process: "Whether a change is made as intended."
      case .balancing: "Whether harm is done elsewhere."
      }
    }
  }

  /// Which way a measure gets better.
  package enum Direction: String, ChoiceValue {
    case up, down, steady

    package var meaning: String {
      switch self {
      case .up: "More is better."
      case .down: "Less is better."
      case .steady: "It should stay as it is."
      }
    }
  }

  /// A stretch of the chart with a middle line of its own.
  package struct Phase: FieldGroup {
    static let fromField = Field.date(
      "from", "The day on which it begins; the first phase may leave it out.",
      example: "2026-02-01")
    static let whyField = Field.line(
      "why", "What became different, as readers see it.",
      example: "Students choose at every visit"
    ).required
    static let heldAfterField = Field.date(
      "heldAfter",
      "The day after which the middle line is held, so that later points are compared with it.",
      example: "2026-06-30")
    package static let fields: FieldList = [fromField, whyField, heldAfterField]

    package let from: ISODate?
    package let why: Markdown
    package let heldAfter: ISODate?

    package init?(from reader: inout FieldReader) {
      from = reader.read(Self.fromField)
      let why = reader.read(Self.whyField)
      heldAfter = reader.read(Self.heldAfterField)
      guard let why else { return nil }
      self.why = why
    }
  }
}

extension Measure {
  /// Judges the measure's results.
  package func chart(of series: Series, by rules: RuleSet? = nil) -> RunChart {
    RunChart(
      series, minimumCount: minimumCount,
      starts: phases.map { RunChart.Start(from: $0.from, heldAfter: $0.heldAfter) },
      rules: rules ?? ruleSet)
  }
}
