package import Diagnostics

/// One thing that must be true of a site, judged once everything is linked. One file a rule.
protocol Rule: Sendable {
  /// Whether the rule concludes from something's absence, so that a file with errors would make it speak falsely.
  static var needsEveryEntry: Bool { get }

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag)
}

extension Rule {
  static var needsEveryEntry: Bool { false }
}

/// All rules.
package enum SiteRules {
  private static let all: [any Rule.Type] = [
    AimDate.self, AimPresence.self, CauseAnswers.self, CauseChains.self, CyclePredictions.self,
    CycleRamps.self, DriverCauses.self, DriverChains.self, FrameworkPresence.self, GuideTime.self,
    IdeaBelief.self, IdeaDrivers.self, IdeaTesting.self, MeasureCharts.self, MeasureFamily.self,
    MeasureSeries.self, MeasureTargets.self, OpenDataIdentity.self, PackageCompleteness.self,
    ProblemPresence.self, RatingScale.self, ReplacementCycles.self, ResourceUse.self,
    ReviewDates.self,
    StandardDimensions.self, StandardIndicators.self, StandardSupport.self,
    VoiceConsent.self,
  ]

  /// Checks every rule that can be judged.
  package static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for rule in all where graph.isComplete || !rule.needsEveryEntry {
      rule.check(graph, into: &bag)
    }
  }
}

extension SiteGraph {
  /// The entries of a kind, by path.
  func entries(of kind: ContentKind) -> some Sequence<Entry> {
    contents.numbers(of: kind).lazy.map { self.entries[$0] }
  }
}

extension SiteGraph {
  /// The entry that a field refers to, by number.
  func target(of reference: Reference, in number: Int) -> Int? {
    guard case .found(.entry(let target, _)) = resolver.resolve(reference, from: number) else {
      return nil
    }
    return target
  }

  /// Everything that is reached from an entry in steps, each once, without the entry itself unless it is reached again.
  func reached(from start: Int, by step: (Int) -> [Int]) -> Set<Int> {
    var reached: Set<Int> = []
    var next = step(start)
    while let number = next.popLast() {
      if reached.insert(number).inserted { next.append(contentsOf: step(number)) }
    }
    return reached
  }
}

extension Entry {
  /// Whether a rule that asks for more than a sketch has may be held against it.
  var isOffered: Bool { common.status != .draft && !isRetired }

  /// A stretch of the entry's file.
  func range(_ bytes: Range<Int>) -> SourceRange { SourceRange(path: path, bytes: bytes) }
}
