import Foundation
import TestSupport
import Testing

@testable import Model

/// The rules for charts, against cases that `Tests/RunCharts/reference.py` worked out from the publications.
struct RunChartRuleTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let values: [Int]
    let baseline: Int
    let expected: [String: Verdict]

    var testDescription: String { "\(values)" }
  }

  struct Verdict: Decodable, Sendable {
    let center: String
    let useful: Int
    let runs: [Int?]?
    let limits: [Double]?
    let signals: [ExpectedSignal]
  }

  struct ExpectedSignal: Decodable, Sendable, Hashable {
    let rule: String
    let direction: Int
    let points: [Int]

    init(rule: String, direction: Int, points: [Int]) {
      (self.rule, self.direction, self.points) = (rule, direction, points)
    }

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      rule = try list.decode(String.self)
      direction = try list.decode(Int.self)
      points = try list.decode([Int].self)
    }
  }

  static let cases: [Case] = {
    let file = GoldenSite.folder.deletingLastPathComponent()
      .appending(path: "RunCharts/cases.json")
    do {
      return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
    } catch {
      Issue.record("The cases can't be read: \(error)")
      return []
    }
  }()

  @Test func hasAsManyCasesAsTheRulesDeserve() { #expect(Self.cases.count >= 200) }

  @Test(arguments: cases)
  func agreesWithTheReference(_ given: Case) throws {
    for rules in RuleSet.allCases {
      let expected = try #require(given.expected[rules.rawValue])
      let phase = try #require(
        ChartPhase(
          given.values, at: given.values.indices, baseline: given.baseline, rules: rules))
      #expect(phase.useful == expected.useful, "\(rules)")
      #expect(abs(phase.center.value - number(expected.center)) < 1e-9, "\(rules)")
      #expect(
        phase.runs.map { [$0.count, $0.fewest, $0.most] } == expected.runs, "runs, \(rules)")
      let limits = phase.limits.map { [$0.lower, $0.upper] }
      #expect((limits == nil) == (expected.limits == nil), "\(rules)")
      for (own, other) in zip(limits ?? [], expected.limits ?? []) {
        #expect(abs(own - other) < 1e-6, "limits, \(rules)")
      }
      #expect(spread(phase.signals) == Set(expected.signals), "signals, \(rules)")
    }
  }

  /// The reference marks points about limits one by one.
  private func spread(_ signals: [Signal]) -> Set<ExpectedSignal> {
    Set(
      signals.flatMap { signal in
        switch signal.rule {
        case .shift, .trend, .fewRuns, .manyRuns:
          [
            ExpectedSignal(
              rule: signal.rule.rawValue, direction: signal.direction, points: signal.points)
          ]
        case .outside, .nearLimit, .nearCenter:
          signal.points.map {
            ExpectedSignal(rule: signal.rule.rawValue, direction: signal.direction, points: [$0])
          }
        }
      })
  }

  private func number(_ fraction: String) -> Double {
    let parts = fraction.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .nan
  }
}

/// The limits of runs and crossings, against published figures.
struct RunLimitsTests {
  @Test(
    arguments: [(9, nil), (10, 3...9), (16, 5...13), (26, 9...19)] as [(Int, ClosedRange<Int>?)])
  func usesThePublishedLimitsWhereThereAreSome(useful: Int, expected: ClosedRange<Int>?) {
    #expect(RunLimits.runs(of: useful) == expected)
  }

  /// Worked out order by order with whole numbers.
  @Test(arguments: [
    (10, 3...9), (13, 4...11), (20, 7...15), (27, 10...19), (30, 11...21), (40, 15...27),
  ])
  func computesExactLimits(useful: Int, expected: ClosedRange<Int>) {
    #expect(RunLimits.exactRuns(of: useful) == expected)
  }

  /// Anhøj and Olesen (2014), as the vignette of the R package qicharts prints them.
  @Test(arguments: [(10, 6, 2), (11, 6, 2), (12, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8)])
  func knowsTheLimitsOfAnhoejAndOlesen(useful: Int, longest: Int, crossings: Int) {
    #expect(RunLimits.longestRun(of: useful) == longest)
    #expect(RunLimits.fewestCrossings(of: useful) == crossings)
  }

  @Test func staysFiniteForVeryLongSeries() throws {
    let limits = try #require(RunLimits.runs(of: 5000))
    // The normal approximation: 2501 ± 1.96 · √1249.75, half a run more or less.
    #expect(abs(limits.lowerBound - 2432) <= 1 && abs(limits.upperBound - 2570) <= 1)
    #expect(abs(RunLimits.fewestCrossings(of: 5000) - 2441) <= 1)
  }
}
