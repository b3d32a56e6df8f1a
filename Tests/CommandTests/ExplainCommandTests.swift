import Testing

struct ExplainCommandTests {
  @Test func saysWhatAProblemMeansAndHowToMendIt() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let outcome = try await site.run("explain", "link.unresolved")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains("The rule: A reference names an entry that exists."))
  }

  @Test func suggestsTheNearestName() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let outcome = try await site.run("explain", "link.unresolvd")
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardError.contains("Did you mean “link.unresolved”?"))
  }
}
