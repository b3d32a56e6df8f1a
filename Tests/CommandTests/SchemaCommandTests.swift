import Foundation
import Testing

struct SchemaCommandTests {
  @Test func writesSchemasWhereVSCodeIsToldToLook() async throws {
    let site = try TemporarySite("examples")
    defer { site.remove() }
    for _ in 1...2 {
      let outcome = try await site.run("schema")
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardOutput.hasPrefix("Wrote 19 schemas to .vscode/changepack.\n"))
      let setting = #"".vscode/changepack/site.schema.json": "Content/site.yaml""#
      #expect(outcome.standardOutput.contains(setting))
    }
    let folder = site.folder.appending(path: ".vscode/changepack")
    let schema = try String(
      contentsOf: folder.appending(path: "guide.schema.json"), encoding: .utf8)
    #expect(schema.contains(#""student-chosen-speakers""#))
  }

  @Test func writesToAnotherFolderOnRequest() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let outcome = try await site.run("schema", "editor/schemas")
    #expect(outcome.standardOutput == "Wrote 19 schemas to editor/schemas.\n")
    let file = site.folder.appending(path: "editor/schemas/framework.schema.json")
    #expect(FileManager.default.fileExists(atPath: file.path(percentEncoded: false)))
  }

  @Test func saysWhichNamesAreMissing() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    try site.write("nothing", to: "Content/glossary/broken.md")
    let outcome = try await site.run("schema", "schemas")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains("1 entry can't be read, so its name is missing"))
  }

  @Test func saysWhyItCannotWrite() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let outcome = try await site.run("schema", "Content/index.md/schemas")
    #expect(outcome.exitCode == 74)
    #expect(outcome.standardError.hasPrefix("Error: "))
  }
}
