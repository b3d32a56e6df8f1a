/// A year, a month or a day in the Gregorian calendar, written `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601).
///
/// Networks set their aims for a year more often than for a day, and saying a day for them would say too much.
package struct CalendarPeriod: Sendable, Hashable {
  package let year: Int
  /// 1 to 12; nil for a whole year.
  package let month: Int?
  /// 1 to 31; nil for a whole year or month.
  package let day: Int?

  /// Reads exactly one of the three forms; nil for anything else and for days that don't exist.
  package init?(_ text: String) {
    let missing = ["", "-01", "-01-01"]
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let first = ISODate(text + missing[3 - parts.count])
    else { return nil }
    year = first.year
    month = parts.count > 1 ? first.month : nil
    day = parts.count > 2 ? first.day : nil
  }

  /// Whether the whole period lies before a day.
  package func isOver(on date: ISODate) -> Bool {
    (year, month ?? 12, day ?? 31) < (date.year, date.month, date.day)
  }
}
