import Model

/// Dates, times and lists in the words of the pages.
package enum Words {
  private static let months = monthNames

  /// The months of the year.
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// November 23, 2026.
  static func date(_ date: ISODate) -> String {
    "\(months[date.month - 1]) \(date.day), \(date.year)"
  }

  /// 2026; June 2026; June 30, 2026.
  static func period(_ period: CalendarPeriod) -> String {
    guard let month = period.month else { return String(period.year) }
    guard let day = period.day else { return "\(months[month - 1]) \(period.year)" }
    return "\(months[month - 1]) \(day), \(period.year)"
  }

  /// November 2026.
  static func month(_ date: ISODate) -> String { "\(months[date.month - 1]) \(date.year)" }

  /// November.
  static func monthName(_ date: ISODate) -> String { months[date.month - 1] }

  /// Nov; short names of up to four letters stay whole.
  static func shortMonth(_ date: ISODate) -> String {
    let name = months[date.month - 1]
    return name.utf8.count > 4 ? String(name.prefix(3)) : name
  }

  /// The times that activities usually take, because every step of every guide shows one.
  private static let usualDurations = (0..<240).map(duration(ofAny:))

  /// 45 minutes; 1 hour 30 minutes; from two hours on in hours.
  static func duration(minutes: Int) -> String {
    usualDurations.indices.contains(minutes)
      ? usualDurations[minutes] : duration(ofAny: minutes)
  }

  private static func duration(ofAny minutes: Int) -> String {
    guard minutes >= 60 else { return count(minutes, "minute", "minutes") }
    let hours = count(minutes / 60, "hour", "hours")
    let rest = minutes % 60
    return rest == 0 ? hours : "\(hours) \(count(rest, "minute", "minutes"))"
  }

  /// 0:05, 1:30: the time since the start.
  static func clock(minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// 1 guide, 3 guides.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(number) \(number == 1 ? singular : plural)"
  }

  /// 96 kB; 1.4 MB; never less than 1 kB.
  static func fileSize(bytes: Int) -> String {
    let kilobytes = max(1, (bytes + 500) / 1000)
    guard kilobytes >= 1000 else { return "\(kilobytes) kB" }
    return "\(kilobytes / 1000).\(kilobytes % 1000 / 100) MB"
  }

  /// students; students and families; staff, students and families.
  package static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }
}
