import Rendering
import Site
import SitePublishing
import Testing

struct PublishingPlanTests {
  private static let address = "https://example.org/small/"

  private static func file(_ path: String, _ content: UInt64 = 1) -> FinishedFile {
    FinishedFile(path: path, hash: ContentHash(value: content), size: Int(content) * 10)
  }

  /// A target that can't tell contents apart, with what was published there and what else there is.
  private static func state(
    _ known: [FinishedFile]?, begun: [FinishedFile] = [], others: [String] = [],
    without missing: [String] = []
  ) -> TargetState {
    var files = Dictionary(
      ((known ?? []) + begun).map {
        ($0.path, TargetState.FoundFile(size: $0.size, isSame: nil))
      }, uniquingKeysWith: { first, _ in first })
    for path in others { files[path] = TargetState.FoundFile(size: 10, isSame: nil) }
    for path in missing { files[path] = nil }
    return TargetState(
      account: known.map { PublishedAccount(baseURL: address, files: $0, begun: begun) },
      files: files)
  }

  private static func plan(_ files: [FinishedFile], _ state: TargetState) -> PublishingPlan {
    PublishingPlan(of: files, for: address, at: state)
  }

  @Test func bringsEverythingWhereNothingIs() {
    let files = [Self.file("a.css"), Self.file("index.html")]
    let plan = Self.plan(files, Self.state(nil))
    #expect(plan.added == files && plan.isFirst && !plan.isDone)
    #expect(plan.begunAccount.begun == files && plan.begunAccount.files == [])
    #expect(plan.finishedAccount == PublishedAccount(baseURL: Self.address, files: files))
  }

  @Test func doesNothingTwice() {
    let files = [Self.file("a.css"), Self.file("index.html")]
    #expect(Self.plan(files, Self.state(files, others: ["CNAME"])).isDone)
  }

  @Test func comparesContentsByTheAccountWhereTheTargetCannot() {
    let plan = Self.plan(
      [Self.file("kept"), Self.file("changed", 2), Self.file("lost"), Self.file("new")],
      Self.state(
        [Self.file("changed"), Self.file("gone"), Self.file("kept"), Self.file("lost")],
        without: ["lost"]))
    #expect(plan.changed == [Self.file("changed", 2)])
    #expect(plan.added == [Self.file("lost"), Self.file("new")])
    #expect(plan.removed == ["gone"])
    #expect(plan.unchangedCount == 1)
  }

  @Test func takesAFileForChangedWhoseSizeIsAnother() {
    let file = Self.file("index.html")
    let found = ["index.html": TargetState.FoundFile(size: 11, isSame: nil)]
    let account = PublishedAccount(baseURL: Self.address, files: [file])
    #expect(Self.plan([file], TargetState(account: account, files: found)).changed == [file])
  }

  @Test func neverTouchesWhatNobodyPublished() {
    let plan = Self.plan(
      [Self.file("about/index.html")], Self.state([Self.file("old")], others: ["CNAME", "old/x"]))
    #expect(plan.removed == ["old"] && plan.strangers == [])
  }

  @Test(arguments: [
    ("about/index.html", "about/index.html"), ("about/index.html", "about"),
    ("about", "about/index.html"), ("a/b/c", "a/b/c/d/e"), ("a/b/c", "a"),
  ])
  func refusesToReplaceWhatNobodyPublished(path: String, stranger: String) {
    let plan = Self.plan([Self.file(path)], Self.state([], others: [stranger]))
    #expect(plan.strangers == [stranger] && plan.added == [] && plan.changed == [])
  }

  @Test func takesOverWhatIsJustAsItShouldBe() {
    let found = ["index.html": TargetState.FoundFile(size: 10, isSame: true)]
    let plan = Self.plan([Self.file("index.html")], TargetState(account: nil, files: found))
    #expect(plan.strangers == [] && plan.unchangedCount == 1 && !plan.isDone)
  }

  @Test func bringsAgainWhatAnInterruptedPublishingMayHaveBrought() {
    let state = Self.state(
      [Self.file("kept")], begun: [Self.file("begun", 2), Self.file("gone", 3)])
    let plan = Self.plan([Self.file("begun", 2), Self.file("kept")], state)
    #expect(plan.isResumed)
    #expect(plan.changed == [Self.file("begun", 2)] && plan.unchangedCount == 1)
    #expect(plan.removed == ["gone"])
    // Interrupted once more, it still knows what is its own, and of what it can't be sure.
    #expect(plan.begunAccount.files == [Self.file("kept")])
    #expect(plan.begunAccount.begun == [Self.file("begun", 2), Self.file("gone", 3)])
  }

  @Test func bringsPagesAfterWhatTheyUse() {
    let plan = Self.plan(
      ["a.html", "b.css", "c.html", "d.png"].map { Self.file($0) }, Self.state(nil))
    #expect(plan.brought.map(\.path) == ["b.css", "d.png", "a.html", "c.html"])
  }

  @Test func tellsThatTheWholeSiteMoves() {
    let account = PublishedAccount(baseURL: "https://old.example.org/", files: [])
    let plan = Self.plan([], TargetState(account: account, files: [:]))
    #expect(plan.formerBaseURL == "https://old.example.org/" && !plan.isDone)
  }
}
