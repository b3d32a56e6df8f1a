import Diagnostics
import Model

/// The tests of an idea from small to wide.
extension ViewBuilder {
  /// The ramp of an idea; nil when nobody has tested it. `current` is the test that the page is about.
  func ramp(of idea: Int, current: Int? = nil) -> RampView? {
    let tests = tests(of: idea)
    guard !tests.isEmpty else { return nil }
    let id = graph.id(of: idea)
    let isIllustration = tests.contains { $0.cycle.isIllustration }
    let picture = RampPicture(
      id: "ramp-\(id.folder ?? "")-\(id.slug)",
      title: "The tests of “\(graph.entry(idea).common.title)”",
      description: description(of: tests),
      steps: tests.map { test in
        RampPicture.Step(
          number: test.cycle.number, reach: test.cycle.reach, decision: test.cycle.act,
          isCurrent: test.number == current,
          previous: test.cycle.previous.flatMap { target(of: $0, in: test.number) }
            .flatMap { previous in tests.firstIndex { $0.number == previous } })
      }, illustration: isIllustration ? "Illustration: made-up tests" : nil)
    return RampView(
      picture: picture.svg, steps: tests.map { step($0, current: current) },
      isIllustration: isIllustration)
  }

  /// The tests of an idea by their numbers.
  func tests(of idea: Int) -> [(number: Int, cycle: Cycle)] {
    graph.backlinks(of: idea).compactMap { link -> (number: Int, cycle: Cycle)? in
      guard !link.isMention, !graph.isRetired(link.source),
        graph.id(of: link.source).kind == .cycle,
        case .cycle(let cycle) = graph.entry(link.source).content,
        cycle.idea.flatMap({ target(of: $0, in: link.source) }) == idea
      else { return nil }
      return (link.source, cycle)
    }.sorted { ($0.cycle.number, $0.number) < ($1.cycle.number, $1.number) }
  }

  private func step(_ test: (number: Int, cycle: Cycle), current: Int?) -> RampStepView {
    RampStepView(
      number: test.cycle.number, title: graph.entry(test.number).common.title,
      url: url(of: test.number), scale: test.cycle.scale, reach: test.cycle.reach.rawValue,
      reachLabel: test.cycle.reach.label, decision: test.cycle.act?.rawValue.capitalizedFirst,
      decisionMeaning: test.cycle.act?.meaning, started: test.cycle.started.map(Words.date),
      isCurrent: test.number == current, isIllustration: test.cycle.isIllustration)
  }

  /// The ramp in a few sentences.
  private func description(of tests: [(number: Int, cycle: Cycle)]) -> String {
    tests.map { test in
      let end = test.cycle.act.map { "ended with \($0.rawValue)" } ?? "is open"
      return
        "Test \(test.cycle.number), \(graph.entry(test.number).common.title), reached \(test.cycle.reach.label.lowercased()) and \(end)."
    }.joined(separator: " ")
  }
}
