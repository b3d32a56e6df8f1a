import Diagnostics
import Testing

@testable import Model

struct RunChartTests {
  private func day(_ text: String) throws -> ISODate { try #require(ISODate(text)) }

  private func series(_ text: String) throws -> Series {
    var bag = DiagnosticBag()
    let series = SeriesReader.read(
      SourceFile(path: "Content/measures/m.csv", text: text), into: &bag)
    return try #require(series)
  }

  /// A value for each month from January 2024 on.
  private func monthly(_ values: [Int]) throws -> Series {
    let lines = values.enumerated().map { index, value in
      "\(2024 + index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)-01,\(value)"
    }
    return try series((["date,value"] + lines).joined(separator: "\n"))
  }

  @Test func hidesPointsAboutTooFewPeopleTogetherWithTheirNotes() throws {
    let series = try series(
      "date,value,n,note\n2026-01-01,50,12,\n2026-02-01,100,3,All three came\n2026-03-01,60,10,\n")
    let chart = RunChart(series, minimumCount: 10, starts: [], rules: .ihi)
    #expect(
      chart.points.map(\.state) == [
        .shown(value: 50, count: 12), .hidden, .shown(value: 60, count: 10),
      ])
    #expect(chart.points.allSatisfy { $0.note == nil })
    #expect(chart.values == [50, 60])
    #expect(chart.phases.first?.center.value == 55)
  }

  @Test func doesNotTellHowFinelyHiddenValuesWereMeasured() throws {
    let chart = RunChart(
      try series("date,value,n\n2026-01-01,5.5,12\n2026-02-01,61.25,3\n2026-03-01,6,10\n"),
      minimumCount: 10, starts: [], rules: .ihi)
    #expect(chart.decimals == 1 && chart.values == [55, 60])
  }

  @Test func givesEachPhaseAMiddleOfItsOwn() throws {
    let chart = RunChart(
      try monthly([1, 2, 3, 4, 5, 11, 12, 13]), minimumCount: nil,
      starts: [RunChart.Start(from: try day("2024-06-01"), heldAfter: nil)], rules: .ihi)
    #expect(chart.phases.map(\.points) == [0..<5, 5..<8])
    #expect(chart.phases.map(\.center.value) == [3, 12])
  }

  @Test func holdsTheMiddleAfterADayThatTheAuthorNames() throws {
    let values = [3, 5, 4, 6, 5, 4, 9, 9, 8, 9, 8, 9]
    let chart = RunChart(
      try monthly(values), minimumCount: nil,
      starts: [RunChart.Start(from: nil, heldAfter: try day("2024-06-30"))], rules: .ihi)
    let phase = try #require(chart.phases.first)
    #expect(phase.center.value == 4.5 && phase.baseline == 6)
    #expect(
      phase.signals.contains(Signal(rule: .shift, points: [6, 7, 8, 9, 10, 11], direction: 1)))
  }

  @Test func saysNothingAboutSignalsWithTooFewPoints() throws {
    let chart = RunChart(
      try monthly([1, 2, 3, 4, 5, 6, 7, 8, 9]), minimumCount: nil, starts: [], rules: .ihi)
    #expect(chart.signals.isEmpty && chart.phases.first?.hasTooFewPoints == true)
  }

  @Test func comparesDecimalsExactly() throws {
    // In binary, (0.1 + 0.7) / 2 is a little less than 0.4.
    let chart = RunChart(
      try series("date,value\n2026-01-01,0.1\n2026-01-02,0.4\n2026-01-03,0.4\n2026-01-04,0.7\n"),
      minimumCount: nil, starts: [], rules: .ihi)
    #expect(chart.useful == 2)
  }
}
