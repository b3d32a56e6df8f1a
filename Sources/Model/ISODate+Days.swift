extension ISODate {
  /// The days since January 1, 1970; negative before it.
  ///
  /// Counts from March on, so that a leap day is the last of its year (Howard Hinnant, "chrono-compatible low-level date
  /// algorithms", `days_from_civil`).
  package var daysSince1970: Int {
    let fromMarch = (month + 9) % 12
    let shifted = fromMarch >= 10 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * fromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
