import Diagnostics
import Rendering
import Site
import TestSupport
import Testing

struct PageWeightTests {
  private static let heavy = String(repeating: "Word. ", count: 20_000)

  @Test func aHeavyPageIsNamedWithItsParts() async throws {
    let result = try await build([
      "Content/pages/about.md": "---\ntitle: About\n---\n\n\(Self.heavy)\n"
    ])
    let problem = try #require(result.diagnostics.diagnostics.first)
    #expect(result.diagnostics.diagnostics.map(\.id) == [.weightPage])
    #expect(problem.message.hasPrefix("The page /about/ loads 120."))
    #expect(problem.message.hasSuffix("kB, more than 100.0 kB"))
    #expect(problem.range?.path == "Content/pages/about.md")
    #expect(problem.help?.contains(" of HTML, 0.0 kB of styles and 0.0 kB of scripts") == true)
  }

  @Test func severalHeavyPagesAreOneProblem() async throws {
    let text = "---\ntitle: About\n---\n\n\(Self.heavy)\n"
    let result = try await build([
      "Content/pages/a.md": text, "Content/pages/b.md": text + "More.\n",
    ])
    let problem = try #require(result.diagnostics.diagnostics.first)
    #expect(result.diagnostics.diagnostics.count == 1)
    #expect(problem.message.hasSuffix(", and 1 more are too heavy"))
    #expect(problem.range?.path == "Content/pages/b.md")
    #expect(problem.related.map(\.range.path) == ["Content/pages/a.md"])
  }

  /// What no author can divide is advice, also on the page of an entry with a short text of its own.
  @Test func heavyListsAreAdvice() async throws {
    let body = "Word. "
    let result = try await build([
      "Content/pages/about.md": "---\ntitle: About\n---\n\n\(body)\n",
      "Templates/page.mustache": "{{{body}}}<p>\(Self.heavy)</p>",
    ])
    let problem = try #require(result.diagnostics.diagnostics.first)
    #expect(result.diagnostics.diagnostics.map(\.id) == [.weightList])
    #expect(problem.message.hasPrefix("The page /about/ loads 120."))
    #expect(problem.range?.path == "Content/pages/about.md")
    let both = try await build([
      "Content/pages/about.md": "---\ntitle: About\n---\n\n\(Self.heavy)\n",
      "Templates/page.mustache": "{{{body}}}<p>\(Self.heavy)</p>",
    ])
    #expect(both.diagnostics.diagnostics.map(\.id) == [.weightPage])
  }

  /// A page has what its template loads in its case, not what it could load in others.
  @Test(arguments: [("{{#isHome}}", 0), ("{{^isHome}}", 1)])
  func onlyWhatAPageLoadsCounts(condition: String, count: Int) async throws {
    let script = String(repeating: "x", count: 15_000)
    let text = String(repeating: "Word. ", count: 15_000)
    let result = try await build([
      "Content/pages/about.md": "---\ntitle: About\n---\n\n\(text)\n",
      "Templates/assets/a.js": script,
      "Templates/page.mustache":
        "\(condition)<script src=\"{{assets.a_js}}\" defer></script>{{/isHome}}{{{body}}}",
    ])
    #expect(result.diagnostics.diagnostics.count == count)
  }

  @Test(arguments: [
    ("a.css", 30_000, [DiagnosticID]()), ("a.css", 30_001, [.weightStyles]),
    ("a.js", 20_000, []), ("a.js", 20_001, [.weightScripts]), ("search-form.js", 60_000, []),
    ("a.svg", 90_000, []), ("paper.css", 60_000, []),
  ])
  func sheetsAndScriptsHaveLimits(name: String, size: Int, found: [DiagnosticID]) async throws {
    let field = name.replacing(".", with: "_").replacing("-", with: "_")
    let result = try await build([
      "Templates/assets/\(name)": String(repeating: "x", count: size),
      "Templates/page.mustache": "{{<layout}}{{$main}}{{> more}}{{/main}}{{/layout}}",
      "Templates/more.mustache": "{{#isDraft}}<a href=\"{{assets.\(field)}}\">a</a>{{/isDraft}}",
      "Templates/layout.mustache": "{{$main}}{{assets.site_css}}{{/main}}",
    ])
    #expect(Set(result.diagnostics.diagnostics.map(\.id)) == Set(found))
    #expect(
      result.diagnostics.diagnostics.allSatisfy { $0.range?.path.hasPrefix("Templates/") == true })
  }

  /// What a template puts in the place of a block is loaded, and not what stood there.
  @Test func replacedBlocksDontCount() async throws {
    let result = try await build([
      "Templates/assets/a.js": String(repeating: "x", count: 30_000),
      "Templates/layout.mustache":
        "{{$extra}}{{assets.a_js}}{{/extra}}{{$main}}{{{body}}}{{/main}}",
    ])
    let templates = Set(result.diagnostics.diagnostics.compactMap { $0.range?.path })
    #expect(templates.contains("Templates/page.mustache"))
    let spared = try await build([
      "Templates/assets/a.js": String(repeating: "x", count: 30_000),
      "Templates/layout.mustache":
        "{{$extra}}{{assets.a_js}}{{/extra}}{{$main}}{{{body}}}{{/main}}",
      "Templates/page.mustache": "{{<layout}}{{$extra}}{{/extra}}{{/layout}}",
    ])
    #expect(
      Set(spared.diagnostics.diagnostics.compactMap { $0.range?.path })
        == templates.subtracting(["Templates/page.mustache"]))
  }

  private func build(_ changes: [String: String]) async throws -> BuildResult {
    let minimal = try #require(try GoldenSite.all().first { $0.name == "minimal" })
    let page = ["Content/pages/about.md": "---\ntitle: About\n---\n\nWords.\n"]
    let sources = minimal.sources.merging(page) { $1 }.merging(changes) { $1 }
    return try await SiteBuilder.build(SourceTree(sources), BuildOptions())
  }
}
