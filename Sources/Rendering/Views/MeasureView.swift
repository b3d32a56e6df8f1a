import Mustache

/// The list of all measures.
struct MeasuresView: View {
  let measures: [CardView]

  static let schema = ViewSchema<MeasuresView>(
    "measures", [.list("measures", "The measures") { $0.measures }])
}

/// A measure's own content.
struct MeasureView: View {
  let familyLabel: String
  let of: [ReferenceView]
  let definition: [UInt8]
  let numerator: String?
  let denominator: String?
  let excluded: String?
  let unit: String?
  let directionLabel: String
  let frequency: String?
  let owner: String?
  let isIllustration: Bool
  let cycles: [CardView]
  let pager: PagerView

  static let schema = ViewSchema<MeasureView>(
    "measure",
    [
      .text("familyLabel", "What it is measured for: Process measure") { $0.familyLabel },
      .list("of", "What it measures") { $0.of },
      .flag("hasOf", "Whether anything is named") { !$0.of.isEmpty },
      .html("definition", "What is counted") { $0.definition },
      .optionalText("numerator", "What is counted, above the line") { $0.numerator },
      .optionalText("denominator", "Out of what") { $0.denominator },
      .optionalText("excluded", "Who or what does not count") { $0.excluded },
      .optionalText("unit", "The unit of the values") { $0.unit },
      .text("directionLabel", "Which way is better, in words") { $0.directionLabel },
      .optionalText("frequency", "How often it is collected") { $0.frequency },
      .optionalText("owner", "Who collects it") { $0.owner },
      .flag("isIllustration", "Whether the values are made up") { $0.isIllustration },
      .list("cycles", "The tests that used it") { $0.cycles },
      .flag("hasCycles", "Whether there are any") { !$0.cycles.isEmpty },
      .view("pager", "Its neighbors") { $0.pager },
    ])
}
