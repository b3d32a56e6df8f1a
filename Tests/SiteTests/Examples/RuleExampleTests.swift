import Diagnostics
import Testing

/// The examples of the catalogue, put into a site: a wrong one breaks its rule and no other, a right one breaks none.
struct RuleExampleTests {
  @Test func theSiteItselfIsSound() async throws {
    #expect(try await ExampleSite().diagnostics() == [])
  }

  @Test(arguments: DiagnosticID.allCases)
  func wrongExamplesBreakTheirRuleOnly(id: DiagnosticID) async throws {
    var site = try ExampleSite()
    switch id.explanation.example {
    case .lines(let lines): site.put(lines, lines.wrong)
    case .place(let wrong, _, _): site.move(to: wrong)
    case .notInAFile: return
    }
    #expect(try await site.diagnostics().map(\.id) == [id])
  }

  @Test(arguments: DiagnosticID.allCases)
  func rightExamplesBreakNoRule(id: DiagnosticID) async throws {
    var site = try ExampleSite()
    switch id.explanation.example {
    case .lines(let lines): site.put(lines, lines.right)
    case .place(_, let right, _): site.move(to: right)
    case .notInAFile: return
    }
    #expect(try await site.diagnostics() == [])
  }
}

extension ExampleSite {
  fileprivate mutating func put(_ lines: RuleExample.Lines, _ text: String?) {
    switch (lines.part, text) {
    case (.fields, let text?): put(fields: text, into: lines.path)
    case (.text, let text?): put(text: text, into: lines.path)
    case (.everything, let text?): put(text.isEmpty ? "" : text + "\n", at: lines.path)
    case (_, nil): put(nil, at: lines.path)
    }
  }
}
