/// Writes a report as JSON of a fixed shape.
///
/// The document is `{ "version": 1, "diagnostics": [...] }`. A diagnostic has `id`, `severity` ("error", "warning"
/// or "advice"), `message` and `related`, and where they apply `help`, `file`, `line`, `column`, `endLine` and `endColumn`. A related
/// place has `label` and `file`, and the same four numbers. Lines and columns start at 1, columns count Unicode
/// scalars, and the end is the place just after the last character. `version` rises with any change that could break a
/// reader.
package struct JSONFormatter: DiagnosticFormatter {
  package init() {}

  package func format(_ report: DiagnosticReport) -> String {
    JSONText(Document(diagnostics: report.problems.map(Entry.init))).text
  }

  private struct Document: Encodable {
    private(set) var version = 1
    let diagnostics: [Entry]
  }

  private struct Entry: Encodable {
    let id: String
    let severity: String
    let message: String
    let help: String?
    let file: String?
    let line: Int?
    let column: Int?
    let endLine: Int?
    let endColumn: Int?
    let related: [RelatedEntry]

    init(_ problem: DiagnosticReport.Problem) {
      id = problem.id.rawValue
      severity = problem.severity.rawValue
      message = problem.message
      help = problem.help
      file = problem.place?.path
      line = problem.place?.extent?.start.line
      column = problem.place?.extent?.start.column
      endLine = problem.place?.extent?.end.line
      endColumn = problem.place?.extent?.end.column
      related = problem.related.map(RelatedEntry.init)
    }
  }

  private struct RelatedEntry: Encodable {
    let label: String
    let file: String
    let line: Int?
    let column: Int?
    let endLine: Int?
    let endColumn: Int?

    init(_ related: DiagnosticReport.RelatedPlace) {
      label = related.label
      file = related.place.path
      line = related.place.extent?.start.line
      column = related.place.extent?.start.column
      endLine = related.place.extent?.end.line
      endColumn = related.place.extent?.end.column
    }
  }
}
