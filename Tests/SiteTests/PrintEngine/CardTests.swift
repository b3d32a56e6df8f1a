import TestSupport
import Testing

/// The pictures that other sites show beside links, drawn by an engine that works.
struct CardTests {
  private static let engine = PrintScenario.engine(
    #"""
    case $line in
      *'"format":"card"'*) printf '\211PNG\r\n\032\n, IEND\256B\140\202' > "$output"; echo "made 1" ;;
      *) \#(PrintScenario.work) ;;
    esac
    """#)

  private func use(_ body: (PrintScenario) async throws -> Void) async throws {
    try await PrintScenario.use(Self.engine) { scenario in
      try scenario.folder.write(
        "weasyprint==70.0\npikepdf==10.18.0\npage-validation==0.11.0\nresvg_py==0.5.0\n",
        to: "tools/installed")
      let card = "<svg>{{title}}{{#titleLines}}{{y}} {{text}}{{/titleLines}}</svg>"
      try scenario.folder.write(card, to: "Templates/card/card.mustache")
      for template in ["guide", "standard"] {
        try scenario.folder.write(
          "{{#cardURL}}{{cardURL}} {{cardText}}{{/cardURL}}\n", to: "Templates/\(template).mustache"
        )
      }
      try await body(scenario)
    }
  }

  @Test func belongToThePagesThatPeopleSendEachOther() async throws {
    try await use { scenario in
      let site = try await scenario.build()
      #expect(site.diagnostics == [])
      let guides = (["plan"] + PrintScenario.guides).map { "packages/visits/\($0)/card.png" }
      let others = ["", "packages/visits/", "packages/visits/ask/", "packages/visits/survey/"]
      #expect(
        Set(site.files.keys.filter { $0.hasSuffix(".png") })
          == Set(guides + others.map { "\($0)card.png" }))
    }
  }

  @Test func areNamedByTheirPagesAndTheFrontPagesByAllOthers() async throws {
    try await use { scenario in
      let site = try await scenario.build()
      #expect(
        site.files["packages/visits/plan/index.html"]
          == "https://example.org/small/packages/visits/plan/card.png Plan a visit\n")
      #expect(
        site.files["standards/1.1/index.html"] == "https://example.org/small/card.png Small site\n")
    }
  }
}
