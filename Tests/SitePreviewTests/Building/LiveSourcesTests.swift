import Diagnostics
import Site
import TestSupport
import Testing

@testable import SitePreview

struct LiveSourcesTests {
  @Test func readsOnlyWhatChangedAndKnowsTheSameAsAFreshReading() throws {
    try TemporaryFolder.use { site in
      try site.write("one", to: "Content/pages/a.md")
      try site.write("two", to: "Content/pages/b.md")
      try site.write("png", to: "Content/pages/photo.png")
      try site.write("css", to: "Templates/assets/site.css")
      var sources = LiveSources(siteFolder: site.path)
      #expect(try sources.read(ChangeBatch(isEverything: true)) == [])

      try site.write("three", to: "Content/pages/b.md")
      try site.write("png too", to: "Content/pages/photo.png")
      try site.remove("Content/pages/a.md")
      try site.write("new", to: "Content/packages/talks/index.md")
      let batch = ChangeBatch(paths: [
        "Content/pages/b.md", "Content/pages/photo.png", "Content/pages/a.md",
        "Content/packages/talks/index.md",
      ])
      #expect(
        try sources.read(batch)?.map { "\($0.path) \($0.kind)" } == [
          "Content/packages/talks/index.md new", "Content/pages/a.md gone",
          "Content/pages/b.md changed", "Content/pages/photo.png changed",
        ])
      var fresh = LiveSources(siteFolder: site.path)
      _ = try fresh.read(ChangeBatch(isEverything: true))
      #expect(sources.tree.edits(since: fresh.tree).isEmpty)
    }
  }

  @Test func findsNothingNewInAFileThatWasSavedAsItWas() throws {
    try TemporaryFolder.use { site in
      try site.write("one", to: "Content/pages/a.md")
      var sources = LiveSources(siteFolder: site.path)
      _ = try sources.read(ChangeBatch(isEverything: true))
      try site.write("one", to: "Content/pages/a.md")
      #expect(try sources.read(ChangeBatch(paths: ["Content/pages/a.md"])) == nil)
      #expect(try sources.read(ChangeBatch(paths: ["Content/pages/never-there.md"])) == nil)
      #expect(try sources.read(ChangeBatch(isEverything: true)) == nil)
    }
  }

  @Test func reportsWhatCantBePartOfASiteUntilItHasGone() throws {
    try TemporaryFolder.use { site in
      try site.write("one", to: "Content/pages/a.md")
      var sources = LiveSources(siteFolder: site.path)
      _ = try sources.read(ChangeBatch(isEverything: true))
      try site.link("Content/pages/link.md", to: "a.md")
      #expect(try sources.read(ChangeBatch(paths: ["Content/pages/link.md"])) == [])
      #expect(!sources.problems.isEmpty)
      try site.remove("Content/pages/link.md")
      #expect(try sources.read(ChangeBatch(paths: ["Content/pages/link.md"])) == [])
      #expect(sources.problems.isEmpty)
    }
  }
}
