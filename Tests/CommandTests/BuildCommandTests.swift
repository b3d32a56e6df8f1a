import Foundation
import Subprocess
import TestSupport
import Testing

@testable import Site

struct BuildCommandTests {
  @Test func writesTheSiteAndSaysSo() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let outcome = try await site.build()
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.hasPrefix("No problems."))
    #expect(try site.output()["index.html"]?.contains("Front page") == true)
  }

  @Test func writesNothingTheSecondTime() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    _ = try await site.build()
    let first = try site.output()
    let outcome = try await site.build()
    #expect(outcome.standardError.contains("0 files written"))
    #expect(try site.output() == first)
  }

  @Test func noticesWhateverChangesAfterwards() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    _ = try await site.build()
    let first = try site.output()
    try site.write("---\ntitle: Front page\n---\n\nwelcome.\n", to: "Content/index.md")
    _ = try await site.build()
    #expect(try site.output()["index.html"]?.contains("welcome.") == true)
    try site.write("---\ntitle: Front page\n---\n\nWelcome.\n", to: "Content/index.md")
    _ = try await site.build()
    #expect(try site.output() == first)
    try site.write("edited by hand", to: "Output/index.html")
    _ = try await site.build()
    #expect(try site.output() == first)
    let outcome = try await site.build("--base-url", "https://example.org/other/")
    #expect(!outcome.standardError.contains("0 files written"))
    try site.write("---\ntitel: x\n---\n", to: "Content/index.md")
    #expect(try await site.build().exitCode == 1)
  }

  /// Every mistake that a golden site records stops the build, or a strict build, and the published site stays.
  @Test(arguments: try GoldenSite.all().filter { $0.name.hasPrefix("mistake-") && !$0.isAdvised })
  func leavesThePublishedSiteAsItWas(mistake: GoldenSite) async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    _ = try await site.build()
    let published = try site.output()
    try site.replaceSources(with: mistake)
    let outcome = try await site.build("--strict")
    #expect(outcome.exitCode == 1)
    #expect(try site.output() == published)
  }

  /// Advice is given at every build, also when nothing has changed, and stops none.
  @Test(arguments: try GoldenSite.all().filter(\.isAdvised))
  func publishesInSpiteOfAdvice(advised: GoldenSite) async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    try site.replaceSources(with: advised)
    let first = try await site.build("--strict")
    #expect(first.exitCode == 0)
    #expect(first.standardError.contains("1 piece of advice in 1 file. "))
    let second = try await site.build("--strict", "--timings")
    #expect(second.exitCode == 0)
    let report = first.standardError.prefix { $0 != "." }
    #expect(second.standardError.contains(report))
    #expect(second.standardError.contains("0 files written"))
    #expect(second.standardError.contains("\ncompare "))
    #expect(!second.standardError.contains("\nread "))
  }

  /// A site with warnings that has not changed is still refused by a strict build, and left as it was by another.
  @Test func saysAgainWhatItHadToSay() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    try site.write("---\ntitle: About\n---\n\n## One\n\n#### Two\n", to: "Content/pages/about.md")
    let first = try await site.build()
    #expect(first.exitCode == 0)
    let again = try await site.build()
    #expect(again.exitCode == 0)
    #expect(again.standardError.contains("0 files written"))
    let place = "Content/pages/about.md:7"
    for outcome in [first, again] {
      #expect(outcome.standardError.contains("markdown.heading-skipped"))
      #expect(outcome.standardError.contains(place))
      #expect(outcome.standardError.contains("1 warning in 1 file. "))
    }
    let strict = try await site.build("--strict")
    #expect(strict.exitCode == 1)
    #expect(strict.standardError.contains("markdown.heading-skipped"))
  }

  /// How heavy pages are is only known when they are made, and still a strict build writes nothing.
  @Test func namesTheHeaviestPageAndRefusesOneThatIsTooHeavy() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    let fine = try await site.build("--timings")
    #expect(fine.standardError.contains("heaviest page: /"))
    let published = try site.output()
    let text = String(repeating: "Word. ", count: 20_000)
    try site.write("---\ntitle: About\n---\n\n\(text)\n", to: "Content/pages/about.md")
    let strict = try await site.build("--strict")
    #expect(strict.exitCode == 1)
    #expect(strict.standardError.contains("weight.page"))
    #expect(strict.standardError.contains("nothing was written"))
    #expect(try site.output() == published)
    for _ in 1...2 {
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardError.contains("1 warning in 1 file. "))
    }
  }

  @Test func givesTheSameBytesInAnotherFolderAndTimeZone() async throws {
    let here = try TemporarySite("minimal")
    defer { here.remove() }
    let there = try TemporarySite("minimal")
    defer { there.remove() }
    _ = try await here.build()
    let outcome = try await ChangepackProcess.run(
      ["build"], in: there.folder,
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
    #expect(outcome.exitCode == 0)
    #expect(try here.output() == there.output())
  }

  @Test func removesPagesWhoseEntriesAreGone() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    try site.write("---\ntitle: About\n---\n\nText.\n", to: "Content/pages/about.md")
    _ = try await site.build()
    #expect(try site.output()["about/index.html"] != nil)
    try FileManager.default.removeItem(
      at: site.folder.appending(path: "Content/pages/about.md"))
    _ = try await site.build()
    #expect(try site.output()["about/index.html"] == nil)
  }

  @Test func keepsFilesThatItDidNotWrite() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    try site.write("example.org\n", to: "Output/CNAME")
    let outcome = try await site.build()
    #expect(outcome.exitCode == 0)
    #expect(try site.output()["CNAME"] == "example.org\n")
  }

  @Test func refusesToOverwriteAFileThatItDidNotWrite() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    try site.write("mine", to: "Output/index.html")
    let outcome = try await site.build()
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardError.contains("output.foreign-file"))
    #expect(try site.output() == ["index.html": "mine"])
  }

  /// A build that was killed after its journal was written is finished by the next one, even if that one has mistakes.
  @Test func finishesAnInterruptedBuildBeforeItReportsMistakes() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    _ = try await site.build()
    let page = try #require(OutputPath("index.html"))
    let journal = OutputJournal(cleared: [], placed: [page], removed: [])
    try site.write("the new page", to: "Output/.changepack/stage/0")
    try site.write(
      String(decoding: journal.bytes, as: UTF8.self), to: "Output/.changepack/journal")
    try site.write("no front matter", to: "Content/index.md")
    let outcome = try await site.build()
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardError.contains("Finished"))
    #expect(try site.output()["index.html"] == "the new page")
  }

  @Test func leavesDraftsOutUnlessTheyAreAskedFor() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    try site.write(
      "---\ntitle: Later\nstatus: draft\n---\n\nText.\n", to: "Content/pages/later.md")
    try site.write(
      "{{#isDraft}}Draft: {{/isDraft}}{{title}}\n", to: "Templates/page.mustache")
    _ = try await site.build()
    #expect(try site.output()["later/index.html"] == nil)
    _ = try await site.build("--drafts")
    #expect(try site.output()["later/index.html"] == "Draft: Later\n")
  }

  @Test func putsTheBasePathBeforeEveryAddress() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    _ = try await site.build("--base-url", "https://example.org/some/path")
    #expect(
      try site.output()["index.html"]?.contains("href=\"/some/path/packages/visits/\"") == true)
  }

  @Test func endsWithStatus74WhenTheDiskSaysNo() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    try site.write("a file where a folder is needed", to: "blocked")
    let outcome = try await site.build("--output", "blocked/Output")
    #expect(outcome.exitCode == 74)
    #expect(outcome.standardError.contains("Error: "))
  }

  @Test func endsWithStatus64WhenItIsUsedWrongly() async throws {
    let site = try TemporarySite("minimal")
    defer { site.remove() }
    #expect(try await site.build("--nonsense").exitCode == 64)
    #expect(try await site.build("--base-url", "nowhere").exitCode == 64)
  }
}

extension GoldenSite {
  /// Whether its author gets advice rather than being told of a mistake.
  fileprivate var isAdvised: Bool {
    expectations["diagnostics.txt"]?.hasPrefix("Advice:") == true
  }
}
