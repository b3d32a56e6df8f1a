import Diagnostics
import TestSupport
import Testing

@testable import Site

/// The index of the search, made by something in the place of Pagefind.
struct SearchIndexTests {
  @Test func isMadeOfThePagesThatReadersAreToFind() async throws {
    try await SearchScenario.use(SearchScenario.working) { scenario in
      let site = try await scenario.build()
      #expect(site.diagnostics == [])
      #expect(
        site.index.keys.sorted() == [
          "pagefind/fragment/pages", "pagefind/fragment/words", "pagefind/pagefind.js",
        ])
      let pages = try #require(site.index["pagefind/fragment/pages"]).split(separator: "\n")
      #expect(pages.contains("./packages/visits/plan/index.html"))
      #expect(pages.contains("./index.html"))
      for hidden in ["./404.html", "./search/index.html", "./old-about/index.html"] {
        #expect(!pages.contains { $0 == hidden }, "\(hidden)")
      }
    }
  }

  @Test(arguments: [
    ("about", "words:about, flyer, brochure"), ("standards/1.1", "code:1.1"),
    ("glossary", "terms:2-minute talk, visit, school visit"),
  ])
  func knowsOtherWordsForAPage(page: String, words: String) async throws {
    try await SearchScenario.use(SearchScenario.working) { scenario in
      try scenario.folder.write(
        "---\ntitle: About\nkeywords: [flyer, brochure]\n---\n\nText.\n",
        to: "Content/pages/about.md")
      try scenario.folder.write(
        "---\ntitle: visit\ndefinition: A meeting.\nsynonyms: [school visit]\n---\n",
        to: "Content/glossary/visit.md")
      let site = try await scenario.build()
      #expect(site.diagnostics == [])
      let known = try #require(site.index["pagefind/fragment/words"]).split(separator: "\n")
      #expect(known.contains { $0 == "./\(page)/index.html:data-pagefind-meta=\"\(words)\"" })
    }
  }

  @Test func isOfferedByThePageOfTheSearchAndAllowedByTheHost() async throws {
    try await SearchScenario.use(SearchScenario.working) { scenario in
      let site = try await scenario.build()
      #expect(site.files["search/index.html"]?.contains("/small/pagefind/pagefind.js") == true)
      #expect(site.files["_headers"]?.contains("'wasm-unsafe-eval'") == true)
    }
  }

  @Test func servesAgainForTheSamePages() async throws {
    try await SearchScenario.use(SearchScenario.working) { scenario in
      let first = try await scenario.build()
      let second = try await scenario.build()
      #expect(second.files == first.files)
      #expect(try scenario.madeCount() == 1)
    }
  }

  @Test(arguments: [
    ("Content/pages/about.md", "---\ntitle: About\naliases: [/old-about/]\n---\n\nOther text.\n"),
    // The page looks the same, but is found by something else.
    (
      "Content/packages/visits/resources/survey.md",
      "---\ntitle: Survey\nsummary: Three questions.\ntype: survey\nfor: [students]\nuse: Before the visit.\nstandards: [1.1]\n---\n\nWhom would you like to meet?\n"
    ),
  ])
  func isMadeAnewWhenPagesSayOrServeSomethingElse(path: String, text: String) async throws {
    try await SearchScenario.use(SearchScenario.working) { scenario in
      _ = try await scenario.build()
      try scenario.folder.write(text, to: path)
      let site = try await scenario.build()
      #expect(site.diagnostics == [])
      #expect(try scenario.madeCount() == 2)
    }
  }

  @Test func isReportedWhenItCannotBeMade() async throws {
    try await SearchScenario.use(SearchScenario.broken) { scenario in
      let site = try await scenario.build()
      let diagnostic = try #require(site.diagnostics.first)
      #expect(site.diagnostics.count == 1)
      #expect(diagnostic.id == .searchFailed)
      #expect(diagnostic.help?.contains("There is no room for it") == true)
      #expect(site.index == [:])
      #expect(site.files["index.html"] != nil)
      // Otherwise the next build would find nothing to do.
      #expect(!site.isSettled)
    }
  }

  @Test func isGivenUpWhenItTakesTooLong() async throws {
    try await SearchScenario.use(SearchScenario.endless) { scenario in
      var hasty = scenario
      hasty.patience = .milliseconds(100)
      let site = try await hasty.build()
      #expect(site.diagnostics.map(\.id) == [.searchFailed])
      #expect(site.diagnostics.first?.help?.contains("longer than 1 seconds") == true)
      #expect(site.index == [:])
    }
  }

  @Test(arguments: [nil, SearchScenario.working])
  func isMissingWithoutToolsOrWhenNobodyWantsIt(engine: String?) async throws {
    try await SearchScenario.use(engine, search: engine == nil) { scenario in
      let site = try await scenario.build()
      #expect(site.diagnostics == [])
      #expect(site.index == [:])
      #expect(site.files["_headers"]?.contains("wasm") == false)
      #expect(site.files["search/index.html"]?.contains("pagefind") != true)
      #expect((site.files["search/index.html"] != nil) == (engine == nil))
    }
  }
}
