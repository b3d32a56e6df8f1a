import Diagnostics
import Model

/// The tests of change.
extension ViewBuilder {
  var cyclesView: CyclesView {
    var withIdea: Set<Int> = []
    let ideas = graph.packages.flatMap { graph.members(of: $0, kind: .idea) }.compactMap { idea in
      ramp(of: idea).map { ramp in
        withIdea.formUnion(tests(of: idea).map(\.number))
        return RampGroupView(title: graph.entry(idea).common.title, url: url(of: idea), ramp: ramp)
      }
    }
    let others = graph.list(of: .cycle).filter { !withIdea.contains($0) }
    return CyclesView(ideas: ideas, others: others.map(card))
  }

  func view(_ cycle: Cycle, _ number: Int) -> CycleView {
    func card(_ reference: Reference?) -> CardView? {
      reference.flatMap { target(of: $0, in: number) }.map(self.card)
    }
    let idea = cycle.idea.flatMap { target(of: $0, in: number) }
    return CycleView(
      number: cycle.number, scale: cycle.scale, reachLabel: cycle.reach.label,
      ramp: idea.flatMap { ramp(of: $0, current: number) }, isIllustration: cycle.isIllustration,
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
      decision: cycle.act?.rawValue.capitalizedFirst, decisionMeaning: cycle.act?.meaning,
      next: cycle.next.map { html($0, in: number) }, previous: card(cycle.previous),
      following: related([], kind: .cycle, to: number),
      measures: references(cycle.measures, in: number))
  }
}
