import Testing

struct TranslateCommandTests {
  private static let path = "Content/es/packages/visits/resources/survey.md"
  private static let source = "Content/packages/visits/resources/survey.md"

  @Test func beginsATranslationWithTheWordsOfItsSourceAsADraft() async throws {
    let site = try TemporarySite("two-languages")
    defer { site.remove() }
    let made = try await site.run("translate", "es", Self.source)
    #expect(made.exitCode == 0, "\(made.standardError)")
    #expect(made.standardOutput.hasPrefix("Made \(Self.path)."))
    let text = try site.text(Self.path)
    #expect(text.contains("title: Survey\n") && text.contains("status: draft\nsource:\n"))
    // What isn't words comes from the source.
    #expect(!text.contains("type:") && !text.contains("for:"))
    let check = try await site.run("check", "--strict", "--drafts")
    #expect(check.exitCode == 0, "\(check.standardError)")
  }

  @Test func neverChangesATranslationThatIsThere() async throws {
    let site = try TemporarySite("two-languages")
    defer { site.remove() }
    let text = "---\ntitle: Encuesta\n---\n\n¿Qué les gustaría saber?\n"
    try site.write(text, to: Self.path)
    let refused = try await site.run("translate", "es", Self.source)
    #expect(refused.exitCode == 64)
    #expect(refused.standardError.contains("is there already"))
    #expect(try site.text(Self.path) == text)
  }

  @Test(arguments: [path, source])
  func isToldOfEachChangeOfItsSourceUntilItIsConfirmed(written: String) async throws {
    let site = try TemporarySite("two-languages")
    defer { site.remove() }
    try site.write("---\ntitle: Encuesta\n---\n\n¿Qué les gustaría saber?\n", to: Self.path)
    let unmarked = try await site.run("check")
    #expect(unmarked.standardError.contains("Rule: translation.unmarked"))
    #expect(try await site.run("translate", "es", written, "--confirm").exitCode == 0)
    #expect(try await site.run("check", "--strict").exitCode == 0)

    let source = try site.text(Self.source)
    try site.write(source.replacing("title: Survey", with: "title: Questions"), to: Self.source)
    let outdated = try await site.run("check")
    #expect(outdated.standardError.contains("“title” has changed"))
    #expect(outdated.standardError.contains("Rule: translation.outdated"))
    #expect(try await site.run("translate", "es", written, "--confirm").exitCode == 0)
    #expect(try await site.run("check", "--strict").exitCode == 0)
    // Confirming changes nothing but the marks.
    let text = try site.text(Self.path)
    #expect(text.hasPrefix("---\ntitle: Encuesta\nsource:\n"))
    #expect(text.hasSuffix("\n---\n\n¿Qué les gustaría saber?\n"))
  }

  @Test(arguments: [
    ("fr", source, "The site has no language “fr”; it has es."),
    ("es", "Content/packages/visits/resources/survye.md", "There is no entry at"),
  ])
  func saysWhatIsWrongWithTheQuestion(language: String, path: String, words: String) async throws {
    let site = try TemporarySite("two-languages")
    defer { site.remove() }
    let refused = try await site.run("translate", language, path)
    #expect(refused.exitCode == 64)
    #expect(refused.standardError.contains(words))
  }
}
