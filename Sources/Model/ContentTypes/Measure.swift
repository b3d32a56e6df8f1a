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
    "of", "What it measures: the aim, drivers or change ideas.", to: [.aim, .driver, .idea],
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
    "minimumCount", "Values from fewer people than this are not shown; 5 if nothing is said.",
    within: 1...1000, example: "5")
  static let seriesField = Field.located(
    "series", "A CSV file beside this one with a date and a value in each row.", type: .file,
    example: "next-steps.csv")
  static let ruleSetField = Field<RuleSet>.choice(
    "ruleSet", "The rules by which the run chart looks for signals.", example: "perla")
  static let isIllustrationField = Field.flag(
    "illustration", "Whether the values are made up to show how a chart reads.", example: "no")

  package static let fields: FieldList = [
    orderField, familyField, ofField, definitionField, numeratorField, denominatorField,
    excludedField, unitField, directionField, frequencyField, ownerField, minimumCountField,
    seriesField, ruleSetField, isIllustrationField,
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
  package let series: LocatedText?
  package let ruleSet: RuleSet
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
    series = reader.read(Self.seriesField)
    ruleSet = reader.read(Self.ruleSetField) ?? .perla
    isIllustration = reader.read(Self.isIllustrationField) ?? false
    guard let family, let definition, let direction else { return nil }
    self.family = family
    self.definition = definition
    self.direction = direction
  }

  package var content: EntryContent { .measure(self) }
  package var references: [Reference] { of }
  package var markdown: [Markdown] { [definition] }
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

  /// By which published rules a run chart looks for signals.
  package enum RuleSet: String, ChoiceValue {
    case perla, anhoej

    package var meaning: String {
      switch self {
      case .perla: "Shift, trend and runs, after Perla, Provost and Murray (2011)."
      case .anhoej: "The longest run and the number of crossings, after Anhøj."
      }
    }
  }
}
