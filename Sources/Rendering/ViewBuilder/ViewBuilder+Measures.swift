import Diagnostics
import Model

/// The measures.
extension ViewBuilder {
  var measuresView: MeasuresView {
    let measures = graph.list(of: .measure).compactMap { number -> (Int, Measure)? in
      guard case .measure(let measure) = graph.entry(number).content else { return nil }
      return (number, measure)
    }
    return MeasuresView(
      families: Measure.Family.allCases.compactMap { family in
        let members = measures.filter { $0.1.family == family }
        guard !members.isEmpty else { return nil }
        return MeasureFamilyView(
          label: "\(family.rawValue.capitalizedFirst) measures", meaning: family.meaning,
          measures: members.map { card($0.1, $0.0) })
      })
  }

  func view(_ measure: Measure, _ number: Int) -> MeasureView {
    MeasureView(
      familyLabel: "\(measure.family.rawValue.capitalizedFirst) measure",
      familyMeaning: measure.family.meaning, chart: chart(measure, number),
      of: references(measure.of, in: number), definition: html(measure.definition, in: number),
      numerator: measure.numerator, denominator: measure.denominator, excluded: measure.excluded,
      unit: measure.unit, directionLabel: measure.direction.meaning, frequency: measure.frequency,
      owner: measure.owner, minimumCount: measure.minimumCount,
      isIllustration: measure.isIllustration,
      cycles: related([], kind: .cycle, to: number), pager: pager(number))
  }

  /// The measures of an idea, a driver or the aim.
  func measures(of number: Int) -> [MeasureCardView] {
    graph.backlinks(of: number).compactMap { link in
      guard !link.isMention, !graph.isRetired(link.source),
        case .measure(let measure) = graph.entry(link.source).content
      else { return nil }
      return card(measure, link.source)
    }
  }

  private func card(_ measure: Measure, _ number: Int) -> MeasureCardView {
    var latest: String?
    var verdict = "No results yet"
    if let series = graph.series(of: number) {
      let chart = measure.chart(of: series)
      let words = ChartWords(
        chart: chart, unit: ValueUnit(measure.unit, isShare: series.hasFractions),
        direction: measure.direction, minimumCount: measure.minimumCount)
      (latest, verdict) = (words.latest, words.verdict)
    }
    return MeasureCardView(
      card: card(number), latest: latest, verdict: verdict, isIllustration: measure.isIllustration)
  }
}
