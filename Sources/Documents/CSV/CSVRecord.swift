/// One record of a CSV file: usually one line.
package struct CSVRecord: Sendable, Hashable {
  package let fields: [CSVField]

  /// Where the record stands in its file, in bytes, without its line ending.
  package let range: Range<Int>

  /// Whether the record says nothing, as the lines do that spreadsheets leave below a table.
  package var isBlank: Bool { fields.allSatisfy { $0.text.isEmpty } }
}

/// One field of a record, without its quotes and without blanks around it.
package struct CSVField: Sendable, Hashable {
  package let text: String

  /// Where the field stands in its file, in bytes, quotes included.
  package let range: Range<Int>
}
