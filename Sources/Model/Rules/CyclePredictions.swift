import Diagnostics

/// A test that was acted upon had a prediction for each question, and each was compared with what happened.
enum CyclePredictions: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for entry in graph.entries(of: .cycle) {
      guard case .cycle(let cycle) = entry.content, let act = cycle.act, let place = cycle.actRange
      else { continue }
      let unpredicted = cycle.questions.count { $0.prediction == nil }
      let unstudied = cycle.questions.count { $0.prediction != nil && $0.study == nil }
      if unpredicted > 0 {
        bag.report(
          .cyclePredictionMissing,
          "The test ends with “\(act.rawValue)”, and \(questions(unpredicted)) no prediction",
          at: entry.range(place),
          help:
            "Write `predict` as it was said before the test; if nothing was said, leave out `act` and plan another test."
        )
      }
      if unstudied > 0 {
        bag.report(
          .cycleStudyMissing,
          "The test ends with “\(act.rawValue)”, and \(questions(unstudied)) no word on what happened",
          at: entry.range(place), help: "Write `study` for each question that has a prediction.")
      }
    }
  }

  private static func questions(_ count: Int) -> String {
    count == 1 ? "one question has" : "\(count) questions have"
  }
}
