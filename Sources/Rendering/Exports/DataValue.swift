/// What one field of a record in the open data holds.
enum DataValue: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case texts([String])
  case references([DataReference])

  /// As it stands in the JSON file.
  var json: JSONValue {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(let isSet): .flag(isSet)
    case .texts(let texts): .texts(texts)
    case .references(let references): .list(references.map(\.json))
    }
  }

  /// As it stands in a cell of the CSV file: lists with one item a line.
  var cell: CSVTable.Cell {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .plain(String(number))
    case .flag(let isSet): .plain(isSet ? "true" : "false")
    case .texts(let texts): .text(texts.joined(separator: "\n"))
    case .references(let references): .text(references.map(\.id).joined(separator: "\n"))
    }
  }
}

/// A record that another one refers to.
struct DataReference: Sendable, Hashable {
  /// The id of the record in its own collection.
  let id: String
  let title: String
  /// The full address of its page.
  let url: String
  /// Why the one refers to the other, in the author's words.
  let reason: String?

  var json: JSONValue {
    .members([
      "id": .text(id), "title": .text(title), "url": .text(url), "reason": .optional(reason),
    ])
  }
}

/// What a column of the open data can hold.
enum DataType: Sendable, Hashable {
  case text
  case number
  case flag
  /// A day, `YYYY-MM-DD`.
  case date
  /// A full web address.
  case address
  /// One of a few words.
  case word([String])
  case texts
  case references

  /// The type for people.
  var words: String {
    switch self {
    case .text: "text"
    case .number: "whole number"
    case .flag: "true or false"
    case .date: "date, year-month-day"
    case .address: "web address"
    case .word(let words): "one of: \(words.joined(separator: ", "))"
    case .texts: "list of texts"
    case .references: "list of records"
    }
  }

  /// The type as a JSON Schema (draft 2020-12) has it.
  var schema: JSONValue {
    switch self {
    case .text: .members(["type": "string"])
    case .number: .members(["type": "integer"])
    case .flag: .members(["type": "boolean"])
    case .date: .members(["type": "string", "format": "date"])
    case .address: .members(["type": "string", "format": "uri"])
    case .word(let words): .members(["type": "string", "enum": .texts(words)])
    case .texts: .members(["type": "array", "items": .members(["type": "string"])])
    case .references:
      .members(["type": "array", "items": .members(["$ref": "#/$defs/reference"])])
    }
  }

  /// The type of the CSV column as a Frictionless Table Schema has it.
  var tableType: (type: String, format: String?) {
    switch self {
    case .text, .texts, .references: ("string", nil)
    case .word: ("string", nil)
    case .number: ("integer", nil)
    case .flag: ("boolean", nil)
    case .date: ("date", nil)
    case .address: ("string", "uri")
    }
  }
}
