/// One collection of the open data: the declaration from which its files, its schema and its documentation are made.
struct DataTable: Sendable {
  /// The name of its files, without the suffix: `guides`.
  let name: String
  /// The name for people: Planning guides.
  let label: String
  /// What one record is, in a sentence.
  let summary: String
  let columns: [DataColumn]

  /// The values of all records, each in the order of the columns.
  let records: @Sendable (ViewBuilder) -> [[DataValue?]]

  /// Declares a table; `rows` gives what its records are made from, in their order.
  init<Row>(
    _ name: String, _ label: String, _ summary: String, _ fields: [DataField<Row>],
    rows: @escaping @Sendable (ViewBuilder) -> [Row]
  ) {
    self.name = name
    self.label = label
    self.summary = summary
    columns = fields.map(\.column)
    records = { builder in
      rows(builder).map { row in fields.map { $0.read(builder, row) } }
    }
  }

  var jsonRoute: Route { Route("/data/\(name).json") }
  var csvRoute: Route { Route("/data/\(name).csv") }
  var schemaRoute: Route { Route("/data/schema/\(name).schema.json") }
}

/// One column of the open data, as readers of the documentation see it.
struct DataColumn: Sendable, Hashable {
  let name: String
  let type: DataType
  let summary: String
  /// Whether every record has it.
  let isRequired: Bool
}

/// One column of the open data with the way to fill it.
struct DataField<Row>: Sendable {
  let column: DataColumn
  let read: @Sendable (ViewBuilder, Row) -> DataValue?

  private init(
    _ name: String, _ type: DataType, _ summary: String, isRequired: Bool,
    read: @escaping @Sendable (ViewBuilder, Row) -> DataValue?
  ) {
    column = DataColumn(name: name, type: type, summary: summary, isRequired: isRequired)
    self.read = read
  }

  /// Text that every record has.
  static func text(
    _ name: String, _ summary: String, _ type: DataType = .text,
    _ read: @escaping @Sendable (ViewBuilder, Row) -> String
  ) -> Self {
    Self(name, type, summary, isRequired: true) { .text(read($0, $1)) }
  }

  /// Text that may be missing.
  static func optionalText(
    _ name: String, _ summary: String, _ type: DataType = .text,
    _ read: @escaping @Sendable (ViewBuilder, Row) -> String?
  ) -> Self {
    Self(name, type, summary, isRequired: false) { read($0, $1).map { .text($0) } }
  }

  /// A whole number that every record has.
  static func number(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (ViewBuilder, Row) -> Int
  ) -> Self {
    Self(name, .number, summary, isRequired: true) { .number(read($0, $1)) }
  }

  /// A whole number that may be missing.
  static func optionalNumber(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (ViewBuilder, Row) -> Int?
  ) -> Self {
    Self(name, .number, summary, isRequired: false) { read($0, $1).map { .number($0) } }
  }

  /// Something that is so or isn't.
  static func flag(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (ViewBuilder, Row) -> Bool
  ) -> Self {
    Self(name, .flag, summary, isRequired: true) { .flag(read($0, $1)) }
  }

  /// A list of texts; one without items is left out.
  static func texts(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (ViewBuilder, Row) -> [String]
  ) -> Self {
    Self(name, .texts, summary, isRequired: false) {
      let texts = read($0, $1)
      return texts.isEmpty ? nil : .texts(texts)
    }
  }

  /// Records that the record refers to; a list without items is left out.
  static func references(
    _ name: String, _ summary: String,
    _ read: @escaping @Sendable (ViewBuilder, Row) -> [DataReference]
  ) -> Self {
    Self(name, .references, summary, isRequired: false) {
      let references = read($0, $1)
      return references.isEmpty ? nil : .references(references)
    }
  }
}
