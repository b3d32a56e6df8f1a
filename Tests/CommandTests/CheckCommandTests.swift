import Foundation
import TestSupport
import Testing

struct CheckCommandTests {
  @Test func writesNothing() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let outcome = try await site.run("check")
    #expect(outcome.exitCode == 0)
    #expect(try site.output().isEmpty)
  }

  @Test func reportsEveryProblemOfEveryFileInOneRun() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    try site.write("---\ntitel: A\n---\n\n![](a.png)\n", to: "Content/pages/a.md")
    try site.write("---\ntitle: B\n---\n\nSee [[nothing-here]].\n", to: "Content/pages/b.md")
    let outcome = try await site.run("check")
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardError.contains("Content/pages/a.md:2:1"))
    #expect(outcome.standardError.contains("Content/pages/a.md:5:"))
    #expect(outcome.standardError.contains("Content/pages/b.md:5:7"))
  }

  @Test func saysOnceThatThereIsNoSite() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    try FileManager.default.removeItem(at: site.folder.appending(path: "Content"))
    let outcome = try await site.run("check")
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardError.contains("1 error"))
  }

  @Test(arguments: ["json", "sarif"])
  func speaksToMachinesInJSON(format: String) async throws {
    let site = try TemporarySite("mistake-missing-standard")
    defer { site.remove() }
    let outcome = try await site.run("check", "--format", format)
    #expect(outcome.exitCode == 1)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.standardError.utf8))
    #expect(object is [String: Any])
  }

  @Test func annotatesPullRequests() async throws {
    let site = try TemporarySite("mistake-missing-standard")
    defer { site.remove() }
    let outcome = try await site.run("check", "--format", "github")
    #expect(
      outcome.standardError.hasPrefix(
        "::error file=Content/packages/visits/guides/plan.md,line=13,"))
  }

  @Test func takesWarningsForErrorsWhenItIsStrict() async throws {
    let site = try TemporarySite("mistake-overdue-review")
    defer { site.remove() }
    #expect(try await site.run("check").exitCode == 0)
    #expect(try await site.run("check", "--strict").exitCode == 1)
  }
}
