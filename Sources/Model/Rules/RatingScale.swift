import Diagnostics

/// A rating scale has levels to choose between, from the lowest to the highest.
enum RatingScale: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    guard let framework = graph.framework, let scaleRange = framework.ratingScaleRange,
      !framework.ratingScale.isEmpty
    else { return }
    let levels = framework.ratingScale
    guard levels.count > 1 else {
      bag.report(
        .frameworkRatingScale, "A rating scale has two levels or more, and this one has one",
        at: range(scaleRange), help: "Add the levels above it.")
      return
    }
    for (lower, higher) in zip(levels, levels.dropFirst()) where lower.value >= higher.value {
      bag.report(
        .frameworkRatingScale,
        "The level “\(higher.label)” has the number \(higher.value), which does not follow \(lower.value)",
        at: range(higher.valueRange), help: "Write the lowest level first, and each number once.")
    }
    checkNames(levels, into: &bag)
  }

  private static func checkNames(
    _ levels: [Framework.RatingLevel], into bag: inout DiagnosticBag
  ) {
    var firstByName: [String: Framework.RatingLevel] = [:]
    for level in levels {
      guard let first = firstByName[level.label] else {
        firstByName[level.label] = level
        continue
      }
      bag.report(
        .frameworkRatingScale, "Two levels are called “\(level.label)”",
        at: range(level.labelRange), help: "Give each level a name of its own.",
        related: [Diagnostic.Related(range: range(first.labelRange), label: "first used here")])
    }
  }

  private static func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(path: Framework.path, bytes: bytes)
  }
}
