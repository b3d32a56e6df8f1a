import Diagnostics
import Foundation
import Testing

struct SARIFFormatterTests {
  @Test func saysWhatItIs() throws {
    let log = try sampleLog()
    #expect(log.version == "2.1.0")
    #expect(log.runs.count == 1)
    let run = try #require(log.runs.first)
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.tool.driver.name == "Changepack")
  }

  @Test func describesEveryRuleOfTheCatalogue() throws {
    let rules = try #require(try sampleLog().runs.first).tool.driver.rules
    #expect(rules.map(\.id) == DiagnosticID.allCases.map(\.rawValue))
    for (rule, id) in zip(rules, DiagnosticID.allCases) {
      let level = id.severity == .advice ? "note" : id.severity.rawValue
      #expect(rule.defaultConfiguration.level == level)
      #expect(rule.shortDescription.text == escaped(id.explanation.rule))
      #expect(rule.help.text == escaped(id.explanation.cure))
    }
  }

  @Test func pointsEachResultAtItsRule() throws {
    let run = try #require(try sampleLog().runs.first)
    #expect(run.results.count == 6)
    for result in run.results {
      let rule = try #require(run.tool.driver.rules.dropFirst(result.ruleIndex).first)
      #expect(rule.id == result.ruleId)
      #expect(rule.defaultConfiguration.level == result.level)
    }
  }

  @Test func givesResultsTheirPlaces() throws {
    let results = try #require(try sampleLog().runs.first).results
    let unknown = try #require(results.first { $0.ruleId == "field.unknown" })
    let guide = "Content/packages/guest-speakers/guides/run-the-visit.md"
    #expect(unknown.locations?.map(\.physicalLocation.artifactLocation.uri) == [guide])
    #expect(
      unknown.locations?.first?.physicalLocation.region
        == Log.Region(startLine: 2, startColumn: 1, endLine: 2, endColumn: 6))
    #expect(
      unknown.relatedLocations?.map(\.message?.text) == ["the field after it", "too large to read"])
    #expect(unknown.relatedLocations?.last?.physicalLocation.region == nil)
    #expect(results.first { $0.ruleId == "site.missing" }?.locations == nil)
  }

  @Test func writesPathsAsURIs() throws {
    let results = try #require(try sampleLog().runs.first).results
    let large = try #require(results.first { $0.ruleId == "file.too-large" })
    #expect(
      large.locations?.map(\.physicalLocation.artifactLocation.uri) == [
        "Content/%C3%BC%20100%25.md"
      ])
  }

  @Test func joinsTheMessageAndTheHelpToSentences() throws {
    let results = try #require(try sampleLog().runs.first).results
    #expect(
      results.first { $0.ruleId == "link.unresolved" }?.message.text
        == "No entry is called “speaker-vist”. Did you mean “speaker-visit”?")
    #expect(
      results.first { $0.ruleId == "site.missing" }?.message.text
        == "There is no Content/site.yaml.")
  }

  @Test func keepsSignsThatSARIFWouldReadAsPlaceholdersOrLinks() throws {
    let results = try #require(try sampleLog().runs.first).results
    #expect(
      results.first { $0.level == "warning" }?.message.text
        == "100% of {{{{this}}}}: [odd] (text),\nwritten \"on\" two lines.")
  }

  private func sampleLog() throws -> Log {
    let text = SARIFFormatter().format(try SampleReport().report())
    return try JSONDecoder().decode(Log.self, from: Data(text.utf8))
  }

  private func escaped(_ text: String) -> String {
    text.replacing("{", with: "{{").replacing("}", with: "}}").replacing("](", with: "] (")
  }

  /// The parts of the format that are looked at.
  private struct Log: Decodable {
    struct Run: Decodable {
      let tool: Tool
      let columnKind: String
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable {
      let name: String
      let rules: [Rule]
    }
    struct Rule: Decodable {
      let id: String
      let shortDescription: Message
      let help: Message
      let defaultConfiguration: Configuration
    }
    struct Configuration: Decodable { let level: String }
    struct Message: Decodable { let text: String }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
      let level: String
      let message: Message
      let locations: [Location]?
      let relatedLocations: [Location]?
    }
    struct Location: Decodable {
      let physicalLocation: PhysicalLocation
      let message: Message?
    }
    struct PhysicalLocation: Decodable {
      let artifactLocation: ArtifactLocation
      let region: Region?
    }
    struct ArtifactLocation: Decodable { let uri: String }
    struct Region: Decodable, Equatable {
      let startLine: Int
      let startColumn: Int
      let endLine: Int
      let endColumn: Int
    }

    let version: String
    let runs: [Run]
  }
}
