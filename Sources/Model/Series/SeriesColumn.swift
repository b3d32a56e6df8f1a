import Diagnostics
import Documents

/// A column of a series file, by the name in its first line.
enum SeriesColumn: String, CaseIterable, Sendable {
  case date, value, numerator, denominator, n, note
}

/// Which field of each line holds what.
struct SeriesColumns: Sendable {
  private(set) var numbers: [SeriesColumn: Int] = [:]

  /// How many fields a line has.
  let count: Int

  /// Whether values follow from counted cases.
  var hasFractions: Bool { numbers[.numerator] != nil }

  /// Reads the first line of a series; nil when it can't be used, which is reported.
  init?(_ header: CSVRecord, in file: SourceFile, into bag: inout DiagnosticBag) {
    // Spreadsheets write empty columns behind the last one that was ever used.
    let used = header.fields.reversed().drop { $0.text.isEmpty }.reversed()
    count = used.count
    if let problem = Self.wrongSeparator(header) {
      bag.report(.seriesHeader, problem.message, at: file.range(header.range), help: problem.help)
      return nil
    }
    var isUsable = true
    for (number, field) in used.enumerated() {
      guard let column = SeriesColumn(rawValue: field.text.lowercased()),
        numbers[column] == nil
      else {
        Self.report(field, in: file, into: &bag)
        isUsable = false
        continue
      }
      numbers[column] = number
    }
    guard isUsable else { return nil }
    guard let missing else { return }
    bag.report(
      .seriesHeader, missing, at: file.range(header.range),
      help: "The first line names the columns, for example: date,value,n,note")
    return nil
  }

  /// The field of a line that holds a column's text, if the line has one that says something.
  func field(_ column: SeriesColumn, of record: CSVRecord) -> CSVField? {
    guard let number = numbers[column], number < record.fields.count,
      !record.fields[number].text.isEmpty
    else { return nil }
    return record.fields[number]
  }

  /// What the columns lack, or have too much of, in words.
  private var missing: String? {
    if numbers[.date] == nil { return "No column is called “date”" }
    switch (numbers[.value], numbers[.numerator], numbers[.denominator]) {
    case (nil, nil, nil): return "No column is called “value”"
    case (nil, _?, nil): return "There is a column “numerator” and none “denominator”"
    case (nil, nil, _?): return "There is a column “denominator” and none “numerator”"
    case (_?, _?, _), (_?, _, _?):
      return "There are values and fractions; a series has one of the two"
    case (nil, _?, _?):
      return numbers[.n] == nil ? nil : "“n” and “denominator” both say how many there are"
    case (_?, nil, nil): return nil
    }
  }

  /// A file that a spreadsheet wrote in another way than with commas.
  private static func wrongSeparator(_ header: CSVRecord) -> (message: String, help: String)? {
    guard header.fields.count == 1, let text = header.fields.first?.text else { return nil }
    for (sign, name) in [(";", "semicolons"), ("\t", "tabs")] where text.contains(sign) {
      return (
        "The fields are separated by \(name)",
        "Save the table as “CSV” with commas between the fields."
      )
    }
    return nil
  }

  private static func report(
    _ field: CSVField, in file: SourceFile, into bag: inout DiagnosticBag
  ) {
    let names = SeriesColumn.allCases.map(\.rawValue)
    if names.contains(field.text.lowercased()) {
      bag.report(
        .seriesHeader, "Two columns are called “\(field.text)”", at: file.range(field.range),
        help: "Remove one of them.")
    } else if ISODate(field.text) != nil || FixedPoint.read(field.text) != nil {
      bag.report(
        .seriesHeader, "The first line holds “\(field.text)” where the name of a column belongs",
        at: file.range(field.range),
        help: "Put a line with the names above the first point, for example: date,value,n,note")
    } else {
      bag.report(
        .seriesHeader,
        field.text.isEmpty
          ? "A column has no name" : "A series has no column “\(field.text)”",
        at: file.range(field.range),
        help: Suggestion.didYouMean(field.text.lowercased(), in: names)
          ?? "The columns are \(names.joined(separator: ", ")).")
    }
  }
}
