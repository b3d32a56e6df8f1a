import Model

/// Which points of a chart have their day written below them, and in which words.
struct TimeAxis: Sendable {
  /// A day below the chart: the month or the day, and the year where it changes.
  struct Label: Sendable, Hashable {
    let point: Int
    let text: String
    let year: String?
  }

  let labels: [Label]

  /// Labels for days at some places; as many as stand side by side with room between them.
  init(_ dates: [ISODate], at places: [Double], widthOfLetter: Double) {
    let format = Format(dates)
    var chosen: [Int] = []
    for step in [1, 2, 3, 4, 6, 12] + Array(13...max(13, dates.count)) {
      chosen = Array(stride(from: 0, to: dates.count, by: step))
      let texts = chosen.map { format.text(dates[$0]) }
      let collides = chosen.indices.dropFirst().contains { index in
        let half = Double(texts[index].count + texts[index - 1].count + 2) / 2 * widthOfLetter
        return places[chosen[index]] - places[chosen[index - 1]] < half
      }
      if !collides { break }
    }
    var last: Int?
    labels = chosen.map { point in
      let date = dates[point]
      defer { last = date.year }
      return Label(
        point: point, text: format.text(date),
        year: format == .years || date.year == last ? nil : String(date.year))
    }
  }

  /// How far apart the points are, and so how much of a day is worth saying.
  private enum Format {
    case days, months, years

    init(_ dates: [ISODate]) {
      if dates.count > 2, Set(dates.map(\.year)).count == dates.count {
        self = .years
      } else {
        let months = Set(dates.map { $0.year * 12 + $0.month })
        self = months.count == dates.count ? .months : .days
      }
    }

    func text(_ date: ISODate) -> String {
      switch self {
      case .days: "\(Words.shortMonth(date)) \(date.day)"
      case .months: Words.shortMonth(date)
      case .years: String(date.year)
      }
    }
  }
}
