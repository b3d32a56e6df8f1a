import Diagnostics
import Foundation
import Testing

struct JSONFormatterTests {
  @Test func writesADocumentOfAFixedShape() throws {
    let file = SourceFile(path: "Content/index.md", text: "---\ntitel: “Hello”\n---")
    var bag = DiagnosticBag()
    bag.report(.siteMissing, "There is no Content/site.yaml", at: nil)
    bag.report(
      .fieldUnknown, "A page has no field “titel”", at: try file.range(of: "titel"),
      help: "Did you mean “title”?",
      related: [.init(range: SourceRange(path: "b.md", bytes: 0..<0), label: "seen before")])
    #expect(
      JSONFormatter().format(DiagnosticReport(bag) { $0 == file.path ? file : nil }) == """
        {
          "diagnostics" : [
            {
              "id" : "site.missing",
              "message" : "There is no Content/site.yaml",
              "related" : [

              ],
              "severity" : "error"
            },
            {
              "column" : 1,
              "endColumn" : 6,
              "endLine" : 2,
              "file" : "Content/index.md",
              "help" : "Did you mean “title”?",
              "id" : "field.unknown",
              "line" : 2,
              "message" : "A page has no field “titel”",
              "related" : [
                {
                  "file" : "b.md",
                  "label" : "seen before"
                }
              ],
              "severity" : "error"
            }
          ],
          "version" : 1
        }

        """)
  }

  @Test func givesRelatedPlacesTheSameNumbers() throws {
    let document = try read(JSONFormatter().format(try SampleReport().report()))
    let related = document.diagnostics.flatMap(\.related)
    #expect(related.map(\.line) == [3, nil])
    #expect(related.map(\.column) == [1, nil])
    #expect(related.map(\.endLine) == [3, nil])
    #expect(related.map(\.endColumn) == [11, nil])
  }

  @Test(arguments: [
    "quotes \" and \\ backslashes", "lines\r\nand\ttabs", "null \0 and escape \u{1B}",
    "separators \u{2028}\u{2029}", "</script>", "日本 🙂", "",
  ])
  func survivesAnyMessage(message: String) throws {
    var bag = DiagnosticBag()
    bag.report(.fieldType, message, at: nil, help: message)
    let document = try read(JSONFormatter().format(DiagnosticReport(bag) { _ in nil }))
    #expect(document.diagnostics.map(\.message) == [message])
    #expect(document.diagnostics.map(\.help) == [message])
  }

  @Test func writesAnEmptyListWhenThereAreNoProblems() throws {
    let document = try read(
      JSONFormatter().format(DiagnosticReport(DiagnosticBag()) { _ in nil }))
    #expect(document.version == 1)
    #expect(document.diagnostics.isEmpty)
  }

  private func read(_ text: String) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(text.utf8))
  }

  private struct Document: Decodable {
    let version: Int
    let diagnostics: [Entry]
  }

  private struct Entry: Decodable {
    let message: String
    let help: String?
    let related: [Related]
  }

  private struct Related: Decodable {
    let line: Int?
    let column: Int?
    let endLine: Int?
    let endColumn: Int?
  }
}
