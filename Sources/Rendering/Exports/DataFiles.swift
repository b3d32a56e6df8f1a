import Model

/// The files below `data/`: each collection as JSON and CSV with its schema, and a description of them all.
struct DataFiles {
  /// Where the description of all files lies.
  static let packageRoute = Route("/data/datapackage.json")

  let builder: ViewBuilder

  private var configuration: SiteConfiguration { builder.graph.configuration }

  /// All files, collection by collection.
  var files: [RenderedFile] {
    let tables = DataTable.all
    return tables.flatMap { table in
      let records = table.records(builder)
      return [
        file(table.jsonRoute, json(table, records)),
        RenderedFile(path: table.csvRoute.outputPath, bytes: csv(table, records)),
        file(table.schemaRoute, schema(table)),
      ]
    } + [file(Self.packageRoute, dataPackage(tables))]
  }

  private func file(_ route: Route, _ document: JSONValue) -> RenderedFile {
    RenderedFile(path: route.outputPath, bytes: document.document)
  }

  private func url(_ route: Route) -> String { builder.address.absoluteURL(route) }

  // MARK: - One collection

  private func json(_ table: DataTable, _ records: [[DataValue?]]) -> JSONValue {
    .members([
      "$schema": .text(url(table.schemaRoute)), "title": .text(table.label),
      "description": .text(table.summary), "publisher": .text(configuration.title),
      "documentation": .text(url(.data)), "notice": .optional(configuration.notice),
      "license": license,
      "items": .list(
        records.map { record in
          .object(
            zip(table.columns, record).compactMap { column, value in
              value.map { JSONValue.Member(name: column.name, value: $0.json) }
            })
        }),
    ])
  }

  private func csv(_ table: DataTable, _ records: [[DataValue?]]) -> [UInt8] {
    var csv = CSVTable(columns: table.columns.map(\.name))
    for record in records { csv.append(record.map { $0?.cell ?? .empty }) }
    return csv.bytes
  }

  private func schema(_ table: DataTable) -> JSONValue {
    let item = JSONValue.members([
      "type": "object", "additionalProperties": false,
      "required": .texts(table.columns.filter(\.isRequired).map(\.name)),
      "properties": .object(
        table.columns.map { column in
          JSONValue.Member(
            name: column.name,
            value: column.type.schema.adding(["description": .text(column.summary)]))
        }),
    ])
    let isReferring = table.columns.contains { $0.type == .references }
    return .members([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .text(url(table.schemaRoute)), "title": .text(table.label),
      "description": .text(table.summary), "type": "object", "additionalProperties": false,
      "required": ["$schema", "title", "description", "publisher", "documentation", "items"],
      "properties": .members([
        "$schema": DataType.address.schema, "title": DataType.text.schema,
        "description": DataType.text.schema, "publisher": DataType.text.schema,
        "documentation": DataType.address.schema, "notice": DataType.text.schema,
        "license": .members([
          "type": "object", "additionalProperties": false, "required": ["name"],
          "properties": .members([
            "name": DataType.text.schema, "url": DataType.address.schema,
          ]),
        ]),
        "items": .members(["type": "array", "items": item]),
      ]),
      "$defs": isReferring ? .members(["reference": Self.reference]) : nil,
    ])
  }

  private static let reference = JSONValue.members([
    "type": "object", "additionalProperties": false, "required": ["id", "title", "url"],
    "properties": .members([
      "id": DataType.text.schema, "title": DataType.text.schema, "url": DataType.address.schema,
      "reason": DataType.text.schema,
    ]),
  ])

  private var license: JSONValue? {
    configuration.license.map { .members(["name": .text($0.name), "url": .optional($0.url)]) }
  }

  // MARK: - All of them

  /// The description of all CSV files as a Frictionless Data Package (specs.frictionlessdata.io).
  private func dataPackage(_ tables: [DataTable]) -> JSONValue {
    .members([
      "profile": "data-package", "name": "open-data", "title": .text(configuration.title),
      "description": .optional(configuration.notice), "homepage": .text(url(.data)),
      "resources": .list(tables.map(Self.resource)),
    ])
  }

  private static func resource(_ table: DataTable) -> JSONValue {
    .members([
      "profile": "tabular-data-resource", "name": .text(table.name), "title": .text(table.label),
      "description": .text(table.summary), "path": .text("\(table.name).csv"), "format": "csv",
      "mediatype": "text/csv", "encoding": "utf-8",
      "dialect": .members(["delimiter": ",", "lineTerminator": .text("\r\n"), "header": true]),
      "schema": .members([
        "fields": .list(
          table.columns.map { column in
            let (type, format) = column.type.tableType
            return .members([
              "name": .text(column.name), "type": .text(type), "format": .optional(format),
              "description": .text(column.summary),
              "constraints": column.isRequired ? .members(["required": true]) : nil,
            ])
          })
      ]),
    ])
  }
}
