import Diagnostics
import Model
import Testing

@testable import Rendering

struct RunChartPictureTests {
  private func chart(
    _ text: String, _ rules: RuleSet = .ihi, starts: [RunChart.Start] = []
  ) throws -> RunChart {
    var bag = DiagnosticBag()
    let series = SeriesReader.read(
      SourceFile(path: "Content/measures/m.csv", text: text), into: &bag)
    return RunChart(
      try #require(series), minimumCount: 5, starts: starts, rules: rules)
  }

  private func draw(_ chart: RunChart, _ format: ChartFormat = .wide) -> String {
    let content = ChartContent(
      id: "m", title: "A <b> & \"c\"", description: "What it says", unit: .percent,
      illustration: nil, events: [])
    return String(decoding: RunChartPicture.draw(chart, content, format), as: UTF8.self)
  }

  /// A value for each month, 20 people each.
  private func monthly(_ values: [Int]) -> String {
    let lines = values.enumerated().map { index, value in
      "\(2024 + index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)-01,\(value),20"
    }
    return (["date,value,n"] + lines).joined(separator: "\n")
  }

  @Test func escapesWhatAuthorsWrite() throws {
    #expect(try draw(chart(monthly([1, 2]))).contains("A &lt;b&gt; &amp; &quot;c&quot;</title>"))
  }

  @Test(arguments: [[5], [5, 5], [0, 0, 0], [100, 0], [1, 99, 50, 2]])
  func drawsEverySeriesWithFiniteNumbers(values: [Int]) throws {
    for rules in RuleSet.allCases {
      for format in [ChartFormat.wide, .narrow] {
        let svg = draw(try chart(monthly(values), rules), format)
        #expect(!svg.contains("nan") && !svg.contains("inf"))
        #expect(svg.components("<circle class=\"chart-mark\"") == values.count)
      }
    }
  }

  @Test func drawsNothingWithoutAValue() throws {
    #expect(try draw(chart("date,value\n2026-01-01,\n")).isEmpty)
  }

  @Test func breaksTheLineWhereAValueIsHidden() throws {
    let svg = draw(try chart("date,value,n\n2026-01-01,50,20\n2026-02-01,77,3\n2026-03-01,60,20\n"))
    let line = try #require(svg.firstMatch(of: /class="chart-line" d="([^"]*)"/)).output.1
    #expect(svg.contains("chart-hidden") && !svg.contains(">77%<"))
    #expect(!line.contains("L") && line.split(separator: "M").count == 2)
  }

  @Test func marksSignalsByShapesAndWords() throws {
    let svg = draw(try chart(monthly([3, 4, 3, 4, 3, 4, 9, 8, 9, 8, 9, 8])))
    #expect(svg.components("chart-mark chart-shift") == 12 + 2)
    #expect(svg.contains("Shift: 6 above") && svg.contains("Shift: 6 below"))
  }

  @Test func cutsLongGapsShort() throws {
    let dates = try ["2026-01-05", "2026-01-12", "2026-01-19", "2027-01-04", "2027-01-11"].map {
      try #require(ISODate($0))
    }
    let time = TimeScale(dates, from: 0, to: 500)
    #expect(time.breaks == [3])
    #expect(time.places == [0, 100, 200, 400, 500])
    #expect(
      time.place(of: try #require(ISODate("2026-01-08"))).map { ($0 - 300.0 / 7).magnitude < 1e-9 }
        == true)
    #expect(time.place(of: try #require(ISODate("2025-12-31"))) == nil)
  }

  @Test(
    arguments: [
      (38.9, 76.5, [30, 40, 50, 60, 70, 80]), (0, 100, [0, 20, 40, 60, 80, 100]),
      (5.5, 7.25, [5, 5.5, 6, 6.5, 7, 7.5]), (40, 40, [39, 40, 41]),
    ] as [(Double, Double, [Double])])
  func choosesStepsThatPeopleCountIn(low: Double, high: Double, ticks: [Double]) {
    #expect(ValueAxis(low, high, steps: 5, within: 0...100).ticks == ticks)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
