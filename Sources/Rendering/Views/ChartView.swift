import Mustache

/// The results of a measure: a picture, the same in words, and the same as a table.
struct ChartView: View {
  let wide: [UInt8]
  let narrow: [UInt8]
  let sentences: [String]
  let rules: String
  let phases: [ChartPhaseView]
  let events: [ChartEventView]
  let hasMarks: Bool
  let limits: LimitsChartView?
  let table: ChartTableView
  let dataURL: String

  static let schema = ViewSchema<ChartView>(
    "chart",
    [
      .html("wide", "The picture for wide screens and paper, as SVG") { $0.wide },
      .html("narrow", "The picture for narrow screens, as SVG") { $0.narrow },
      .texts("sentences", "What the chart shows, in sentences") { $0.sentences },
      .text("rules", "The rules by which it was judged") { $0.rules },
      .list("phases", "The stretches with a middle line of their own") { $0.phases },
      .flag("hasPhases", "Whether there are any") { !$0.phases.isEmpty },
      .list("events", "The tests of change, with their numbers in the picture") { $0.events },
      .flag("hasEvents", "Whether there are any") { !$0.events.isEmpty },
      .flag("hasMarks", "Whether anything is marked as a signal") { $0.hasMarks },
      .optionalView("limits", "The same points with limits, if there are enough") { $0.limits },
      .view("table", "The points as a table") { $0.table },
      .text("dataURL", "The same as a file for spreadsheets") { $0.dataURL },
    ])
}

/// An XmR chart below a run chart.
struct LimitsChartView: View {
  let wide: [UInt8]
  let narrow: [UInt8]
  let sentences: [String]
  let rules: String

  static let schema = ViewSchema<LimitsChartView>(
    "limits chart",
    [
      .html("wide", "The picture for wide screens and paper, as SVG") { $0.wide },
      .html("narrow", "The picture for narrow screens, as SVG") { $0.narrow },
      .texts("sentences", "What the chart shows, in sentences") { $0.sentences },
      .text("rules", "The rules by which it was judged") { $0.rules },
    ])
}

/// A stretch of a chart with a middle line of its own.
struct ChartPhaseView: View {
  let from: String?
  let why: [UInt8]
  let heldAfter: String?

  static let schema = ViewSchema<ChartPhaseView>(
    "chart phase",
    [
      .optionalText("from", "The day on which it begins, in words") { $0.from },
      .html("why", "What became different") { $0.why },
      .optionalText("heldAfter", "The day after which the middle line is held") { $0.heldAfter },
    ])
}

/// A test of change that is marked in a chart.
struct ChartEventView: View {
  let number: Int
  let date: String?
  let title: String
  let url: String
  let isOutside: Bool

  static let schema = ViewSchema<ChartEventView>(
    "chart event",
    [
      .text("number", "Its number in the picture") { String($0.number) },
      .optionalText("date", "The day on which it began, in words") { $0.date },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .flag("isOutside", "Whether it began before the first point or after the last") {
        $0.isOutside
      },
    ])
}

/// The points of a chart as a table.
struct ChartTableView: View {
  let hasCounts: Bool
  let hasNotes: Bool
  let hasMarks: Bool
  let rows: [ChartRowView]

  static let schema = ViewSchema<ChartTableView>(
    "chart table",
    [
      .flag("hasCounts", "Whether it says how many people values are about") { $0.hasCounts },
      .flag("hasNotes", "Whether there are notes") { $0.hasNotes },
      .flag("hasMarks", "Whether points belong to signals") { $0.hasMarks },
      .list("rows", "The points") { $0.rows },
    ])
}

/// A point as a row of a table.
struct ChartRowView: View {
  let date: String
  let dateISO: String
  let value: String
  let count: String
  let marks: String
  let note: String

  static let schema = ViewSchema<ChartRowView>(
    "chart row",
    [
      .text("date", "The day or month, in words") { $0.date },
      .text("dateISO", "The same as YYYY-MM-DD") { $0.dateISO },
      .text("value", "The value with its unit, or why there is none") { $0.value },
      .text("count", "How many people it is about") { $0.count },
      .text("marks", "The signals that it belongs to") { $0.marks },
      .text("note", "What the author noted") { $0.note },
    ])
}
