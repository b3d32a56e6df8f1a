import Foundation
import Model
import Site
import TestSupport
import Testing

struct NewCommandTests {
  @Test(arguments: ContentKind.allCases)
  func makesADraftOfEveryKindThatPassesEveryCheck(kind: ContentKind) async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let needsStandards = kind == .guide || kind == .idea
    let made = try await site.new(
      [kind.rawValue, "First meeting"] + (needsStandards ? ["--standards", "1.1"] : []))
    #expect(made.exitCode == 0, "\(made.standardError)")
    let path = try #require(made.path)
    #expect(EntryID(contentPath: path)?.kind == kind)

    let check = try await site.run("check", "--strict", "--drafts")
    #expect(check.exitCode == 0, "\(check.standardError)")
    // As it is, it is a draft; once it is published, what is still to be written is an error.
    let text = try site.text(path)
    #expect(text.contains("title: First meeting\n"))
    try site.write(text.replacing("status: draft", with: "status: published"), to: path)
    let published = try await site.run("check")
    #expect(published.exitCode == 1)
    #expect(published.standardError.contains("Rule: entry.unwritten"))
  }

  @Test(arguments: ContentKind.allCases)
  func explainsEveryFieldOfEveryKind(kind: ContentKind) {
    let text = EntryScaffold(kind, .init(title: "First meeting", today: "2026-11-23")).text
    for field in AuthoredFile.entry(kind).fields {
      #expect(text.contains("\n\(field.name):") || text.contains("\n# \(field.name):"))
      #expect(text.contains("# \(field.summary.prefix(60))"))
    }
  }

  @Test(arguments: [
    "Yes", "2.10", "- a list", "# a comment", "key: value", "\"quoted\" and 'so'", "back\\slash",
    "[[1.1]]", "{{title}}", "a --- b", "Übung für Anfänger", "日本語", "*bold* & <b>", "null", "@x",
    "%",
    "title # with a sign", "“curly”", "ends with:", "'", "| pipe", "> more", "!tag", "&anchor",
  ])
  func keepsEveryTitleAsItIs(title: String) async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let made = try await site.new(["page", "--name", "made", "--", title])
    #expect(made.exitCode == 0, "\(made.standardError)")
    let check = try await site.run("check", "--strict", "--drafts")
    #expect(check.exitCode == 0, "\(check.standardError)")
    #expect(try await site.build("--drafts").exitCode == 0)
    let page = try #require(try site.output()["made/index.html"])
    let shown = title.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    #expect(page.contains(shown))
  }

  @Test(arguments: [
    ("Mentor matching", "mentor-matching"), ("Übung für Anfänger", "ubung-fur-anfanger"),
    ("  Plan: do, study & act!  ", "plan-do-study-act"), ("What's next?", "whats-next"),
    ("El próximo año", "el-proximo-ano"),
    (
      String(repeating: "word ", count: 30),
      "word-word-word-word-word-word-word-word-word-word-word-word"
    ),
  ])
  func makesAReadableNameFromATitle(title: String, name: String) {
    #expect(EntryFileName.name(for: title) == name)
  }

  @Test(arguments: ["", "!!!", "…", "con", "NUL"])
  func makesNoNameThatWouldNotDo(title: String) {
    #expect(EntryFileName.name(for: title) == nil)
  }

  @Test func neverChangesWhatIsThere() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    #expect(try await site.new(["page", "Notes"]).exitCode == 0)
    try site.write("mine", to: "Content/pages/notes.md")
    let again = try await site.new(["page", "Notes"])
    #expect(again.exitCode == 64)
    #expect(again.standardError.contains("There is already Content/pages/notes.md"))
    #expect(try site.text("Content/pages/notes.md") == "mine")

    try site.write("mine", to: "Content/pages/Plans.md")
    let twin = try await site.new(["page", "Plans"])
    #expect(twin.standardError.contains("There is already Content/pages/Plans.md"))
  }

  @Test func refusesAnAddressThatAnotherEntryHas() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let made = try await site.new(["resource", "Plan"])
    #expect(made.exitCode == 64)
    #expect(made.standardError.contains("--name"))
    #expect(!site.holds("Content/packages/visits/resources/plan.md"))
  }

  @Test func givesTheNextCode() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    #expect(try await site.new(["dimension", "Growth"]).exitCode == 0)
    #expect(try site.text("Content/standards/growth/index.md").contains("\ncode: 2\n"))
    let made = try await site.new(["standard", "Pay attention", "--in", "voice"])
    let path = try #require(made.path)
    #expect(path.hasPrefix("Content/standards/voice/1."))
    #expect(path.hasSuffix("-pay-attention.md"))
  }

  @Test(arguments: [
    ([], "Say what to make: page, package, "),
    (["guied", "X"], "Did you mean “guide”?"),
    (["site"], "changepack new site my-network"),
    (["site", "X", "--in", "visits"], "leave out --in"),
    (["page", "X", "--title", "Y"], "changepack new page \"The title\""),
    (["guide"], "needs a title"),
    (["guide", "X", "--in", "visit"], "Did you mean “visits”?"),
    (["guide", "X"], "--standards"),
    (["guide", "X", "--standards", "1.9"], "There is no standard “1.9”"),
    (["page", "X", "--in", "visits"], "leave out --in"),
    (["page", "X", "--name", "../x"], "--name takes"),
    (["page", "!!!"], "--name"),
    (["page", ""], "A title has letters in it"),
    (["term", "X", "--code", "1"], "leave out --code"),
  ])
  func saysWhatIsMissingWhereNobodyCanBeAsked(arguments: [String], words: String) async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let outcome = try await site.new(arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
  }

  @Test func saysThatThereIsNoSite() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let outcome = try await site.run("new", "page", "X", "--site", "Templates")
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardError.contains("changepack new site"))
  }
}

extension TemporarySite {
  fileprivate func new(_ arguments: [String]) async throws -> ChangepackProcess.Outcome {
    try await ChangepackProcess.run(["new"] + arguments, in: folder)
  }

  fileprivate func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path(percentEncoded: false))
  }
}

extension ChangepackProcess.Outcome {
  /// The path of the file that was made.
  fileprivate var path: String? {
    standardOutput.split(separator: "\n").first { $0.hasPrefix("Made ") }
      .map { String($0.dropFirst("Made ".count)) }
  }
}
