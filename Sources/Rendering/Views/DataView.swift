import Mustache

/// The documentation of the open data.
struct DataView: View {
  let tables: [DataTableView]
  let packageURL: String
  let caseURL: String?
  let caseListURL: String?
  let coverageURL: String?
  let hasSamples: Bool
  let license: String?

  static let schema = ViewSchema<DataView>(
    "data",
    [
      .list("tables", "The collections") { $0.tables },
      .text("packageURL", "The description of all tables for programs") { $0.packageURL },
      .optionalText("caseURL", "The standards in the shape of 1EdTech CASE") { $0.caseURL },
      .optionalText("caseListURL", "The list of frameworks in that shape") { $0.caseListURL },
      .optionalText("coverageURL", "The page about the coverage of the standards") {
        $0.coverageURL
      },
      .flag("hasSamples", "Whether the standards are samples") { $0.hasSamples },
      .optionalText("license", "The terms of use") { $0.license },
    ])
}

/// One collection of the open data.
struct DataTableView: View {
  let name: String
  let label: String
  let summary: String
  let jsonURL: String
  let csvURL: String
  let schemaURL: String
  let columns: [DataColumnView]

  static let schema = ViewSchema<DataTableView>(
    "data table",
    [
      .text("name", "The name of its files: guides") { $0.name },
      .text("label", "The name for people: Planning guides") { $0.label },
      .text("summary", "What one record is") { $0.summary },
      .text("jsonURL", "The JSON file") { $0.jsonURL },
      .text("csvURL", "The CSV file") { $0.csvURL },
      .text("schemaURL", "The JSON Schema of the JSON file") { $0.schemaURL },
      .list("columns", "Its columns") { $0.columns },
    ])
}

/// One column of a collection.
struct DataColumnView: View {
  let name: String
  let type: String
  let summary: String
  let isRequired: Bool

  static let schema = ViewSchema<DataColumnView>(
    "data column",
    [
      .text("name", "Its name in the files") { $0.name },
      .text("type", "What it holds") { $0.type },
      .text("summary", "What it means") { $0.summary },
      .flag("isRequired", "Whether every record has it") { $0.isRequired },
    ])
}
