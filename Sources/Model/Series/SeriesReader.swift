package import Diagnostics
import Documents

/// Reads the results of a measure from its CSV file: a pure function of the file's bytes.
package struct SeriesReader {
  private let file: SourceFile
  private let columns: SeriesColumns
  private var bag = DiagnosticBag()
  private var drafts: [Draft] = []

  /// A point whose value has not yet got the decimals of the whole series.
  private struct Draft {
    let date: ISODate
    let value: FixedPoint.Written?
    let count: Int?
    let note: String?
    let range: Range<Int>
  }

  /// The series that a file holds; nil when anything in it is wrong, which is reported.
  package static func read(_ file: SourceFile, into bag: inout DiagnosticBag) -> Series? {
    var own = DiagnosticBag()
    defer { bag.merge(own) }
    guard let records = CSVReader.read(file, into: &own)?.filter({ !$0.isBlank }),
      let header = records.first,
      let columns = SeriesColumns(header, in: file, into: &own)
    else { return nil }
    var reader = SeriesReader(file: file, columns: columns)
    for record in records.dropFirst() { reader.read(record) }
    own.merge(reader.bag)
    guard !own.hasErrors else { return nil }
    guard !reader.drafts.isEmpty else {
      own.report(
        .seriesEmpty, "The series has no points", at: file.range(header.range),
        help: "Add a line for each point, or remove the file until there are results.")
      return nil
    }
    return reader.series
  }

  private init(file: SourceFile, columns: SeriesColumns) {
    self.file = file
    self.columns = columns
  }

  private var series: Series {
    let decimals = drafts.lazy.compactMap { $0.value?.decimals }.max() ?? 0
    return Series(
      points: drafts.map { draft in
        Series.Point(
          date: draft.date, value: draft.value?.scaled(to: decimals),
          decimals: draft.value?.decimals ?? 0, count: draft.count, note: draft.note,
          range: draft.range)
      }, decimals: decimals, hasFractions: columns.hasFractions)
  }

  // MARK: - Lines

  private mutating func read(_ record: CSVRecord) {
    if let extra = record.fields.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
      reportTooMany(record, from: extra)
      return
    }
    guard let date = date(of: record) else { return }
    let (value, count) = columns.hasFractions ? fraction(of: record) : value(of: record)
    drafts.append(
      Draft(
        date: date, value: value, count: count,
        note: columns.field(.note, of: record)?.text, range: record.range))
  }

  private mutating func reportTooMany(_ record: CSVRecord, from place: CSVField) {
    let number = columns.numbers[.value] ?? columns.count
    let hasDecimalComma =
      number + 1 < record.fields.count
      && record.fields[number...number + 1].allSatisfy { FixedPoint.read($0.text) != nil }
    report(
      .seriesFields,
      "The line has \(record.fields.count) fields, and the first line names \(columns.count)",
      at: place,
      help: hasDecimalComma
        ? "Write decimals with a point, such as 62.5, and thousands without a sign."
        : "Put text that holds a comma in double quotes.")
  }

  private mutating func date(of record: CSVRecord) -> ISODate? {
    guard let field = columns.field(.date, of: record) else {
      bag.report(
        .seriesDate, "The line has no date", at: file.range(record.range),
        help: "Write the day that the point stands for, for example 2026-03-31.")
      return nil
    }
    guard let date = ISODate(field.text) else {
      report(
        .seriesDate, "“\(field.text)” is not a date in the form year-month-day", at: field,
        help: "Write it like 2026-03-31; in a spreadsheet, choose that form for the column.")
      return nil
    }
    if let last = drafts.last?.date, date <= last {
      report(
        .seriesOrder,
        date == last
          ? "\(date) stands here a second time" : "\(date) comes after \(last), which is later",
        at: field,
        help: date == last
          ? "Keep one point for each day." : "Sort the lines by date, the oldest first.")
    }
    return date
  }

  private mutating func value(of record: CSVRecord) -> (FixedPoint.Written?, Int?) {
    let count = columns.field(.n, of: record).flatMap { wholeNumber($0, "n") }
    guard let field = columns.field(.value, of: record) else { return (nil, count) }
    guard let value = FixedPoint.read(field.text) else {
      reportNotANumber(field)
      return (nil, count)
    }
    return (value, count)
  }

  /// The share of counted cases in per cent, with one decimal.
  private mutating func fraction(of record: CSVRecord) -> (FixedPoint.Written?, Int?) {
    let numeratorField = columns.field(.numerator, of: record)
    let denominatorField = columns.field(.denominator, of: record)
    guard let numeratorField, let denominatorField else {
      if let lone = numeratorField ?? denominatorField {
        report(
          .seriesCount, "The line has a numerator or a denominator and not the other", at: lone,
          help: "Write both, or neither when nothing was collected.")
      }
      return (nil, nil)
    }
    guard let numerator = wholeNumber(numeratorField, "numerator"),
      let denominator = wholeNumber(denominatorField, "denominator")
    else { return (nil, nil) }
    guard numerator <= denominator else {
      report(
        .seriesCount, "\(numerator) of \(denominator) can't be", at: numeratorField,
        help: "The numerator counts some of those that the denominator counts.")
      return (nil, nil)
    }
    guard denominator > 0 else { return (nil, 0) }
    return (
      FixedPoint.Written(
        digits: FixedPoint.rounded(numerator * 1000, by: denominator), decimals: 1), denominator
    )
  }

  // MARK: - Numbers

  private mutating func wholeNumber(_ field: CSVField, _ name: String) -> Int? {
    guard let number = FixedPoint.read(field.text), number.decimals == 0 else {
      report(
        .seriesNumber, "“\(field.text)” is not a whole number", at: field,
        help: "“\(name)” counts people or events, for example 24.")
      return nil
    }
    guard number.digits >= 0 else {
      report(
        .seriesCount, "“\(name)” is \(field.text), and a count is never below 0", at: field,
        help: "Correct the number.")
      return nil
    }
    return number.digits
  }

  private mutating func reportNotANumber(_ field: CSVField) {
    let digits = field.text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let others = field.text.unicodeScalars.contains {
      $0.properties.isAlphabetic || "%$€£°".unicodeScalars.contains($0)
    }
    guard digits, others else {
      report(
        .seriesNumber, "“\(field.text)” is not a number", at: field,
        help:
          "Write figures with a point before the decimals, such as 62.5; leave the field empty when nothing was collected."
      )
      return
    }
    report(
      .seriesUnit, "“\(field.text)” has a unit in it", at: field,
      help: "Write the number only; the measure says its unit once, so that units never mix.")
  }

  private mutating func report(
    _ id: DiagnosticID, _ message: String, at field: CSVField, help: String
  ) {
    bag.report(id, message, at: file.range(field.range), help: help)
  }
}
