import Model

/// Where the days of a chart lie from left to right: as far apart as they are, but for long gaps, which are cut short.
struct TimeScale: Sendable, Hashable {
  /// The place of each point.
  let places: [Double]
  /// The points before which a gap was cut short, such as a summer.
  let breaks: [Int]

  private let days: [Int]

  /// Places for days in the order of time between two bounds.
  init(_ dates: [ISODate], from left: Double, to right: Double) {
    days = dates.map(\.dayNumber)
    let gaps = zip(days, days.dropFirst()).map { $1 - $0 }
    let usual = gaps.sorted().dropFirst(gaps.count / 2).first ?? 1
    // A gap of more than three usual ones says only that nothing was collected for a while.
    breaks = gaps.indices.filter { gaps[$0] > usual * 3 }.map { $0 + 1 }
    let widths = gaps.map { $0 > usual * 3 ? Double(usual) * 2 : Double($0) }
    let total = widths.reduce(0, +)
    guard total > 0 else {
      places = dates.map { _ in (left + right) / 2 }
      return
    }
    var sum = 0.0
    places =
      dates.isEmpty
      ? []
      : [left]
        + widths.map { width in
          sum += width
          return left + sum / total * (right - left)
        }
  }

  /// The place of any day; nil for one before the first point or after the last.
  func place(of date: ISODate) -> Double? {
    let day = date.dayNumber
    guard let next = days.firstIndex(where: { $0 >= day }) else { return nil }
    if days[next] == day { return places[next] }
    guard next > 0 else { return nil }
    let share = Double(day - days[next - 1]) / Double(days[next] - days[next - 1])
    return places[next - 1] + share * (places[next] - places[next - 1])
  }
}
