import Diagnostics
import Model

/// The theory of improvement: the aim and its drivers.
extension ViewBuilder {
  func view(_ aim: Aim, _ number: Int) -> TheoryView {
    TheoryView(
      statement: html(aim.statement, in: number), what: aim.what,
      forWhom: html(aim.forWhom, in: number),
      baseline: aim.baseline.map { html($0, in: number) }, target: aim.target,
      by: Words.period(aim.by), notice: aim.notice, diagram: theoryDiagram(of: number),
      drivers: graph.list(of: .driver).map(card),
      measures: related([], kind: .measure, to: number))
  }

  func view(_ driver: Driver, _ number: Int) -> DriverView {
    DriverView(
      code: driver.code?.text, levelLabel: driver.level.rawValue.capitalizedFirst,
      notice: theoryNotice, diagram: diagramPart(ofDriver: number),
      definition: html(driver.definition, in: number),
      hypothesis: driver.hypothesis.map { html($0, in: number) },
      parents: references(driver.parents, in: number),
      children: related([], kind: .driver, to: number),
      causes: references(driver.causes, in: number), ideas: related([], kind: .idea, to: number),
      measures: related([], kind: .measure, to: number), pager: pager(number))
  }

  /// What readers must know about the theory.
  private var theoryNotice: String? {
    for number in graph.list(of: .aim) {
      if case .aim(let aim) = graph.entry(number).content { return aim.notice }
    }
    return nil
  }
}
