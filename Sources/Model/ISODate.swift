/// A day in the Gregorian calendar, written `YYYY-MM-DD` (ISO 8601).
package struct ISODate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Reads exactly ten characters, `YYYY-MM-DD`; nil for anything else and for days that don't exist.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      year > 0, (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    let hyphen = UInt8(ascii: "-")
    return String(
      decoding: [
        Self.digit(year / 1000), Self.digit(year / 100), Self.digit(year / 10), Self.digit(year),
        hyphen, Self.digit(month / 10), Self.digit(month), hyphen,
        Self.digit(day / 10), Self.digit(day),
      ], as: UTF8.self)
  }

  /// How many days lie between it and March 1 of the year 0, so that differences are numbers of days.
  package var dayNumber: Int {
    // Years that begin in March have their leap day at the end.
    let shifted = (month + 9) % 12
    let years = year - (month < 3 ? 1 : 0)
    return years * 365 + years / 4 - years / 100 + years / 400 + (shifted * 153 + 2) / 5 + day - 1
  }

  /// Whether the day lies at least a year before another; February 29 counts as over on March 1.
  package func isAYearOrMore(before other: ISODate) -> Bool {
    (year + 1, month, day) <= (other.year, other.month, other.day)
  }

  package static func < (left: ISODate, right: ISODate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The last digit of a number.
  private static func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
}
