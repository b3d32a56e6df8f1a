import Model

/// The days of a chart in words, as exactly as its points lie apart.
struct ChartDates: Sendable, Hashable {
  /// Whether there is at most one point a month, so that the month says which.
  let areMonths: Bool

  init(_ dates: [ISODate]) {
    areMonths = dates.count > 1 && Set(dates.map { $0.year * 12 + $0.month }).count == dates.count
  }

  /// November 2026; November 3, 2026.
  func text(_ date: ISODate) -> String { areMonths ? Words.month(date) : Words.date(date) }

  /// May to November 2025; May 2025 to January 2026; May 2025 when both are the same.
  func text(from first: ISODate, to last: ISODate) -> String {
    if first == last { return text(first) }
    guard areMonths, first.year == last.year else { return "\(text(first)) to \(text(last))" }
    return "\(Words.monthName(first)) to \(text(last))"
  }
}
