import Diagnostics
import TestSupport
import Testing

@testable import Site

/// Documents that are made by an engine that works.
struct PrintEngineTests {
  @Test func makesADocumentForEachGuideAndOffersIt() async throws {
    try await PrintScenario.use(PrintScenario.working) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.diagnostics == [])
      #expect(outcome.documents.count == PrintScenario.guides.count + 1)
      #expect(
        outcome.files["packages/visits/plan/index.html"]
          == "Plan a visit|pdf PDF to print or fill in, 3 pages, 1 kB: "
          + "/small/packages/visits/plan/plan.pdf\n")
    }
  }

  @Test func makesEachDocumentOnce() async throws {
    try await PrintScenario.use(PrintScenario.working) { scenario in
      let first = try await scenario.build()
      let count = try scenario.madeCount()
      let second = try await scenario.build()
      #expect(second.files == first.files)
      #expect(try scenario.madeCount() == count)
    }
  }

  @Test func makesOnlyAnewWhatSaysSomethingElse() async throws {
    try await PrintScenario.use(PrintScenario.working) { scenario in
      _ = try await scenario.build()
      let count = try scenario.madeCount()
      let path = "Content/packages/visits/guides/g3.md"
      let text = try #require(try scenario.folder.text(of: path))
      try scenario.folder.write(text + "\nOne more sentence.\n", to: path)
      _ = try await scenario.build()
      #expect(try scenario.madeCount() == count + 1)
    }
  }

  @Test func makesEverythingAnewWithOtherTools() async throws {
    try await PrintScenario.use(PrintScenario.working) { scenario in
      _ = try await scenario.build()
      let count = try scenario.madeCount()
      try scenario.folder.write(
        "weasyprint==71.0\npikepdf==10.18.0\npage-validation==0.11.0\n", to: "tools/installed")
      _ = try await scenario.build()
      #expect(try scenario.madeCount() == 2 * count)
    }
  }

  @Test func makesADocumentAnewThatIsDamagedInTheCache() async throws {
    try await PrintScenario.use(PrintScenario.working) { scenario in
      let first = try await scenario.build()
      let count = try scenario.madeCount()
      let cache = ".changepack/cache"
      let name = try #require(
        try scenario.folder.tree(of: cache).keys.first { $0.hasSuffix(".pdf") })
      try scenario.folder.write("%PDF-1.7 torn", to: "\(cache)/\(name)")
      let second = try await scenario.build()
      #expect(second.files == first.files)
      #expect(try scenario.madeCount() == count + 1)
    }
  }

  @Test func doesWithoutDocumentsWhereThereIsNoEngine() async throws {
    try await PrintScenario.use(nil) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.diagnostics == [])
      #expect(outcome.documents == [])
      #expect(outcome.files["packages/visits/plan/index.html"] == "Plan a visit\n")
      #expect(try scenario.folder.tree(of: "")[".changepack"] == nil)
    }
  }

  @Test func takesHalfAnInstallationForNone() async throws {
    try await PrintScenario.use(PrintScenario.working) { scenario in
      try scenario.folder.remove("tools/installed")
      #expect(try await scenario.build().documents == [])
    }
  }

  @Test func keepsOnlySomeEditionsOfADocument() async throws {
    try await PrintScenario.use(PrintScenario.working) { scenario in
      for edition in 1...16 {
        try scenario.folder.write("\(edition) {{title}}", to: "Templates/print/guide.mustache")
        _ = try await scenario.build()
      }
      let kept = try scenario.folder.tree(of: ".changepack/cache").keys.filter {
        $0.hasSuffix(".pdf")
      }
      #expect(kept.count <= 64)
      let count = try scenario.madeCount()
      _ = try await scenario.build()
      #expect(try scenario.madeCount() == count)
    }
  }
}
