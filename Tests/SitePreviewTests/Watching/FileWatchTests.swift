import TestSupport
import Testing

@testable import SitePreview

@Suite(.timeLimit(.minutes(20)))
struct FileWatchTests {
  @Test(arguments: [false, true])
  func noticesWhateverHappensToFiles(byLooking: Bool) async throws {
    try await TemporaryFolder.use { site in
      try site.write("one", to: "Content/a.md")
      try site.write("two", to: "Content/pages/b.md")
      let watch = FileWatch(siteFolder: site.path, byLooking: byLooking)
      var changes = watch.changes.makeAsyncIterator()

      try site.write("another", to: "Content/a.md")
      #expect(await changes.skip(to: .written("Content/a.md")))
      try site.write("new", to: "Content/packages/talks/c.md")
      #expect(await changes.skip(to: .written("Content/packages/talks/c.md")))
      try site.remove("Content/pages/b.md")
      #expect(await changes.skip(to: .gone("Content/pages/b.md")))
      try site.write("{{title}}", to: "Templates/page.mustache")
      #expect(await changes.skip(to: .written("Templates/page.mustache")))
    }
  }

  @Test(arguments: [false, true])
  func noticesFoldersThatAreMovedHereAndAway(byLooking: Bool) async throws {
    try await TemporaryFolder.use { site in
      try site.write("one", to: "Content/pages/a.md")
      try site.write("two", to: "elsewhere/b.md")
      let watch = FileWatch(siteFolder: site.path, byLooking: byLooking)
      var changes = watch.changes.makeAsyncIterator()

      try site.rename("elsewhere", to: "Content/moved")
      #expect(await changes.skip(to: .written("Content/moved/b.md")))
      try site.write("three", to: "Content/moved/b.md")
      #expect(await changes.skip(to: .written("Content/moved/b.md")))
      try site.rename("Content/moved", to: "elsewhere")
      #expect(
        await changes.skip(to: .gone(byLooking ? "Content/moved/b.md" : "Content/moved")))
    }
  }

  @Test func lookingSaysWhy() throws {
    try TemporaryFolder.use { site in
      #expect(
        FileWatch(siteFolder: site.path, byLooking: true).means
          == .looking(because: "that was asked for"))
    }
  }
}

extension AsyncStream<SourceChange>.Iterator {
  /// Whether a change comes, after whatever else comes before.
  fileprivate mutating func skip(to change: SourceChange) async -> Bool {
    while let next = await next() {
      if next == change { return true }
    }
    return false
  }
}
