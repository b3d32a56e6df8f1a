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
    CyclePredictions.self, CycleRamps.self, FrameworkPresence.self, GuideTime.self,
    IdeaBelief.self, IdeaTesting.self, MeasureCharts.self, MeasureFamily.self, MeasureSeries.self,
    PackageCompleteness.self, ReplacementCycles.self, ResourceUse.self, ReviewDates.self,
    StandardDimensions.self, StandardIndicators.self, StandardSupport.self,
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

extension Entry {
  /// A stretch of the entry's file.
  func range(_ bytes: Range<Int>) -> SourceRange { SourceRange(path: path, bytes: bytes) }
}
