import Mustache

/// The list of all measures.
struct MeasuresView: View {
  let families: [MeasureFamilyView]

  static let schema = ViewSchema<MeasuresView>(
    "measures", [.list("families", "The families that have measures") { $0.families }])
}

/// The measures of one family: outcome, driver, process or balancing.
struct MeasureFamilyView: View {
  let label: String
  let meaning: String
  let measures: [MeasureCardView]

  static let schema = ViewSchema<MeasureFamilyView>(
    "measure family",
    [
      .text("label", "The family: Outcome measures") { $0.label },
      .text("meaning", "What they are measured for") { $0.meaning },
      .list("measures", "The measures") { $0.measures },
    ])
}

/// A measure in a list, with what its results say.
struct MeasureCardView: View {
  let card: CardView
  let latest: String?
  let verdict: String
  let isIllustration: Bool

  static let schema = ViewSchema<MeasureCardView>(
    "measure card",
    [
      .view("card", "The measure") { $0.card },
      .optionalText("latest", "The last value and its day: 62%, May 2026") { $0.latest },
      .text("verdict", "What the chart says, in a few words") { $0.verdict },
      .flag("isIllustration", "Whether the numbers are made up") { $0.isIllustration },
    ])
}

/// A measure's own content.
struct MeasureView: View {
  let familyLabel: String
  let familyMeaning: String
  let chart: ChartView?
  let of: [ReferenceView]
  let definition: [UInt8]
  let numerator: String?
  let denominator: String?
  let excluded: String?
  let unit: String?
  let directionLabel: String
  let frequency: String?
  let owner: String?
  let minimumCount: Int
  let isIllustration: Bool
  let cycles: [CardView]
  let pager: PagerView

  static let schema = ViewSchema<MeasureView>(
    "measure",
    [
      .text("familyLabel", "What it is measured for: Process measure") { $0.familyLabel },
      .text("familyMeaning", "What that means") { $0.familyMeaning },
      .optionalView("chart", "Its results, if there are any") { $0.chart },
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
      .text("minimumCount", "Values about fewer people than this are hidden") {
        String($0.minimumCount)
      },
      .flag("isIllustration", "Whether the values are made up") { $0.isIllustration },
      .list("cycles", "The tests that used it") { $0.cycles },
      .flag("hasCycles", "Whether there are any") { !$0.cycles.isEmpty },
      .view("pager", "Its neighbors") { $0.pager },
    ])
}
