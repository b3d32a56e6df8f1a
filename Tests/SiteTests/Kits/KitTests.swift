import Diagnostics
import Rendering
import TestSupport
import Testing

@testable import Site

/// Packages that readers take with them.
struct KitTests {
  private static let kit = "packages/visits/visits-kit.zip"
  private static let page = "packages/visits/index.html"

  @Test func holdsThePackageAndWhatItUses() async throws {
    try await KitScenario.use { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.diagnostics == [])
      #expect(outcome.kits.keys.sorted() == [Self.kit])
      let names = try #require(outcome.names)
      #expect(names == names.sorted())
      for name in [
        "visits/start.html", "visits/documents/plan.pdf", "visits/documents/g5.pdf",
        "visits/pages/packages/visits/index.html", "visits/pages/packages/visits/plan/index.html",
      ] {
        #expect(names.contains(name), "\(names)")
      }
      #expect(names.contains { $0.hasPrefix("visits/pages/assets/photo.") })
      #expect(names.contains { $0.hasPrefix("visits/pages/assets/site.") })
      #expect(names.contains { $0.hasPrefix("visits/documents/sheet.") && $0.hasSuffix(".ods") })
      #expect(!names.contains { $0.contains("unused") || $0.hasSuffix(".zip") })
    }
  }

  @Test func isOfferedWithItsSizeAndHowToUseIt() async throws {
    try await KitScenario.use { scenario in
      let outcome = try await scenario.build()
      let page = try #require(outcome.text(Self.page))
      let offer =
        #/\|kit Kit with everything, for use without internet, \d kB\. Unpack it, then open start\.html: (.+)/#
      #expect(page.firstMatch(of: offer)?.output.1 == "/small/\(Self.kit)", "\(page)")
      #expect(!page.contains("kit|"))
    }
  }

  @Test func isPackedOnceAndAlikeEverywhere() async throws {
    var kits: [[UInt8]?] = []
    for _ in 0..<2 {
      try await KitScenario.use { scenario in
        let first = try await scenario.build()
        #expect(first.packed == 1)
        kits.append(first.kits[Self.kit])
        let second = try await scenario.build()
        #expect(second.packed == 0)
        #expect(second.files == first.files)
      }
    }
    #expect(kits[0] != nil && kits[0] == kits[1])
  }

  /// Files whose change is a change of the kit, and one that is none.
  @Test(arguments: [
    ("Templates/assets/site.css", 1), ("Templates/kit/package.mustache", 1),
    ("Templates/guide.mustache", 1), ("Content/packages/visits/photo.png", 1),
    ("Content/packages/visits/guides/g3.md", 1), ("Templates/assets/unused.css", 0),
    ("Content/index.md", 0),
  ])
  func isPackedAnewWhenSomethingInItIsAnother(path: String, packed: Int) async throws {
    try await KitScenario.use { scenario in
      _ = try await scenario.build()
      let text = try #require(try scenario.folder.text(of: path))
      try scenario.folder.write(text + "\nmore\n", to: path)
      #expect(try await scenario.build().packed == packed)
    }
  }

  @Test func isPackedAnewWhenItIsDamagedInTheCache() async throws {
    try await KitScenario.use { scenario in
      let first = try await scenario.build()
      let cache = ".changepack/cache"
      let name = try #require(
        try scenario.folder.tree(of: cache).keys.first { $0.hasSuffix(".zip") })
      try scenario.folder.write("PK torn", to: "\(cache)/\(name)")
      let second = try await scenario.build()
      #expect(second.packed == 1)
      #expect(second.files == first.files)
    }
  }

  @Test func doesWithoutADocumentThatCouldNotBeMade() async throws {
    let engine = PrintScenario.engine(
      "case $line in *'Guide g3'*) echo 'failed no'; continue;; esac; \(PrintScenario.work)")
    try await KitScenario.use(engine) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.diagnostics.map(\.id) == [.documentFailed])
      let names = try #require(outcome.names)
      #expect(names.contains("visits/documents/g4.pdf"))
      #expect(!names.contains("visits/documents/g3.pdf"))
      #expect(names.contains("visits/pages/packages/visits/g3/index.html"))
    }
  }

  @Test func namesThePackageWhoseKitCouldNotBeMade() async throws {
    try await KitScenario.use { scenario in
      let outcome = try await scenario.build {
        try scenario.folder.remove("Content/packages/visits/photo.png")
      }
      #expect(outcome.kits == [:])
      let diagnostic = try #require(outcome.diagnostics.first)
      #expect(outcome.diagnostics.count == 1)
      #expect(diagnostic.id == .documentFailed)
      #expect(diagnostic.range?.path == "Content/packages/visits/index.md")
      #expect(diagnostic.message.hasPrefix("The kit of this page could not be made"))
      #expect(outcome.files["packages/visits/plan/plan.pdf"] != nil)
      let page = try #require(outcome.text(Self.page))
      #expect(!page.contains("kit"))
    }
  }

  @Test func isMadeWhereDocumentsAreMade() async throws {
    try await KitScenario.use(nil) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.diagnostics == [])
      #expect(outcome.kits == [:])
    }
  }
}
