import Foundation
import Testing

struct ExplainCommandTests {
  private func explain(
    _ arguments: String..., golden: String = "minimal"
  ) async throws -> ChangepackProcess.Outcome {
    let site = try TemporarySite(golden)
    defer { site.remove() }
    return try await ChangepackProcess.run(["explain"] + arguments, in: site.folder)
  }

  @Test func saysWhatARuleMeansWhatItLooksLikeAndHowToMendIt() async throws {
    let outcome = try await explain("link.unresolved")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.standardOutput == """
        link.unresolved (error)

          A reference names an entry that exists.

        Why
          Readers would meet a dead link, and the standard would lose its support.

        How to mend it
          Correct the name, or remove the reference if the entry was deleted on purpose.

        Wrong (the text of Content/pages/about.md)
          │ See [[guide:plam]].

        Right
          │ See [[guide:plan]].

          The guide is “plan.md”.

        """)
  }

  @Test(arguments: ["page", "guide", "term", "site", "framework"])
  func listsTheFieldsOfAFileAndShowsOne(name: String) async throws {
    let outcome = try await explain(name)
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains("  title: required, text\n") == (name != "framework"))
    #expect(outcome.standardOutput.contains("A whole file\n  │ "))
  }

  @Test(arguments: [
    ("site.yaml", "site: The site"), ("Content/site.yaml", "site: The site"),
    ("framework.yaml", "framework: "), ("Content/standards/framework.yaml", "framework: "),
    ("Content/packages/visits/guides/plan.md", "guide: Planning guide"),
    ("Content/index.md", "page: "),
  ])
  func knowsAFileByItsPath(path: String, title: String) async throws {
    #expect(try await explain(path).standardOutput.hasPrefix(title))
  }

  @Test func namesTheRulesThatBeginWithAWord() async throws {
    let outcome = try await explain("link")
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardError.contains("The rules that begin so are link.unresolved, link."))
  }

  @Test func givesKindsPrecedenceAndSaysHowToAskForTheTemplate() async throws {
    let kind = try await explain("guide").standardOutput
    #expect(kind.hasPrefix("guide: Planning guide\n"))
    #expect(kind.contains("“changepack explain guide.mustache”"))
    let template = try await explain("guide.mustache").standardOutput
    #expect(template.contains("Fields of “guide”\n  package "))
    #expect(template.contains("Fields of “page”\n  site "))
    #expect(template.contains("site_css  The address of Templates/assets/site.css (text)"))
  }

  @Test func saysWhatAPartialFindsAroundItWhereverItIsUsed() async throws {
    let partial = try await explain("partials/header", golden: "examples").standardOutput
    #expect(partial.contains("Fields of “page”"))
    let layout = try await explain("layout").standardOutput
    #expect(layout.contains("all of those places have"))
    #expect(!layout.contains("Fields of “guide”"))
  }

  @Test func listsEverythingWhenNothingIsNamed() async throws {
    let outcome = try await explain()
    #expect(outcome.exitCode == 0)
    for name in ["guide ", "framework ", "link.unresolved,", "glossary.mustache,"] {
      #expect(outcome.standardOutput.contains(name))
    }
  }

  @Test(arguments: [
    ("link.unresolvd", "link.unresolved"), ("gide", "guide"), ("glossry", "glossary"),
    ("header", "partials/header.mustache"),
  ])
  func suggestsTheNearestName(mistyped: String, meant: String) async throws {
    let outcome = try await explain(mistyped, golden: "examples")
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardError.contains("Did you mean “\(meant)”?"))
  }

  @Test func staysWithinTheLineAndAddsNoColourWhereNobodyWatches() async throws {
    let text = try await explain("--all").standardOutput
    #expect(!text.contains("\u{1B}"))
    let long = text.split(separator: "\n").filter { $0.count > 80 && !$0.contains("│") }
    #expect(long == [])
  }

  /// The reference that people read in the repository.
  private static let reference = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/changepack/changepack.docc/Reference.md")

  @Test func explainsTheSameAsTheReferenceInTheRepository() async throws {
    let given = try await explain("--all", "--format", "markdown").standardOutput
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != "1" else {
      try given.write(to: Self.reference, atomically: true, encoding: .utf8)
      Issue.record("recorded the reference; run again without RECORD_SNAPSHOTS")
      return
    }
    #expect(
      try given == String(contentsOf: Self.reference, encoding: .utf8),
      "Run RECORD_SNAPSHOTS=1 swift test, and look at what changed.")
  }
}
