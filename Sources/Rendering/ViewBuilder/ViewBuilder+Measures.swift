import Diagnostics
import Model

/// The measures.
extension ViewBuilder {
  var measuresView: MeasuresView { MeasuresView(measures: graph.list(of: .measure).map(card)) }

  func view(_ measure: Measure, _ number: Int) -> MeasureView {
    MeasureView(
      familyLabel: "\(measure.family.rawValue.capitalizedFirst) measure",
      of: references(measure.of, in: number), definition: html(measure.definition, in: number),
      numerator: measure.numerator, denominator: measure.denominator, excluded: measure.excluded,
      unit: measure.unit, directionLabel: measure.direction.meaning, frequency: measure.frequency,
      owner: measure.owner, isIllustration: measure.isIllustration,
      cycles: related([], kind: .cycle, to: number), pager: pager(number))
  }
}
