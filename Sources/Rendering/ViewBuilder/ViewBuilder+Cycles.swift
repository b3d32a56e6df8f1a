import Diagnostics
import Model

/// The tests of change.
extension ViewBuilder {
  var cyclesView: CyclesView { CyclesView(cycles: graph.list(of: .cycle).map(card)) }

  func view(_ cycle: Cycle, _ number: Int) -> CycleView {
    func card(_ reference: Reference?) -> CardView? {
      reference.flatMap { target(of: $0, in: number) }.map(self.card)
    }
    return CycleView(
      number: cycle.number, scale: cycle.scale, isIllustration: cycle.isIllustration,
      idea: card(cycle.idea), program: card(cycle.program),
      started: cycle.started.map(Words.date), ended: cycle.ended.map(Words.date),
      plan: html(cycle.plan, in: number),
      questions: cycle.questions.map { question in
        CycleQuestionView(
          ask: html(question.ask, in: number),
          prediction: question.prediction.map { html($0, in: number) },
          study: question.study.map { html($0, in: number) })
      },
      did: cycle.did.map { html($0, in: number) },
      learned: cycle.learned.map { html($0, in: number) },
      decision: cycle.act?.rawValue.capitalizedFirst,
      next: cycle.next.map { html($0, in: number) }, previous: card(cycle.previous),
      following: related([], kind: .cycle, to: number),
      measures: references(cycle.measures, in: number))
  }
}
