import Diagnostics
import Model
import Testing

@testable import Rendering

struct ChartWordsTests {
  private func words(
    _ values: [Int], _ rules: RuleSet = .ihi, direction: Measure.Direction = .up
  ) throws -> ChartWords {
    let lines = values.enumerated().map { index, value in
      "\(2024 + index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)-01,\(value)"
    }
    var bag = DiagnosticBag()
    let series = SeriesReader.read(
      SourceFile(
        path: "Content/measures/m.csv", text: (["date,value"] + lines).joined(separator: "\n")),
      into: &bag)
    let chart = RunChart(
      try #require(series), minimumCount: nil, starts: [], rules: rules)
    return ChartWords(chart: chart, unit: .percent, direction: direction, minimumCount: 5)
  }

  @Test func saysThatThereAreTooFewPoints() throws {
    let words = try words([1, 2, 3])
    #expect(words.sentences.last?.hasPrefix("Too few points") == true)
    #expect(words.verdict == "Too few points to judge")
  }

  @Test func saysThatNothingStandsOut() throws {
    let words = try words([3, 5, 4, 6, 3, 5, 4, 6, 5, 4, 3, 6])
    #expect(words.verdict == "No signal")
    #expect(words.sentences.contains("12 points, January to December 2024."))
    #expect(words.sentences.last?.hasPrefix("No signal") == true)
  }

  @Test(arguments: [
    (Measure.Direction.up, "A shift for the better"), (.down, "A shift for the worse"),
    (.steady, "A shift"),
  ])
  func saysWhetherAShiftIsHopedFor(direction: Measure.Direction, verdict: String) throws {
    #expect(
      try words([4, 3, 4, 2, 4, 3, 9, 8, 9, 8, 9, 8], direction: direction).verdict == verdict)
  }

  @Test func warnsOfATrendAlone() throws {
    let words = try words([44, 48, 41, 46, 43, 44, 45, 46, 47, 42, 48, 41])
    #expect(words.sentences.last?.hasPrefix("A trend alone is weak evidence") == true)
  }

  @Test func callsLimitsOfFewPointsTrialLimits() throws {
    let few = try words([3, 5, 4, 6, 3, 5, 4, 6], .nhs)
    #expect(few.sentences.contains { $0.contains("trial limits") })
    let more = try words([3, 5, 4, 6, 3, 5, 4, 6, 3, 5, 4, 6], .nhs)
    #expect(more.sentences.contains { $0.contains("with limits") })
  }
}
