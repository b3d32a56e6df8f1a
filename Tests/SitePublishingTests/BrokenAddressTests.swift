import Rendering
import Site
import SitePublishing
import Testing

struct BrokenAddressTests {
  /// What breaks when some files go and others come, with pages that show entries among them.
  private func broken(
    removed: [String], added: [String] = [], pages: [String]? = nil
  ) -> [BrokenAddress] {
    func files(_ paths: [String]) -> [FinishedFile] {
      paths.map { FinishedFile(path: $0, hash: ContentHash(value: 1), size: 1) }
    }
    let found = Dictionary(
      removed.map { ($0, TargetState.FoundFile(size: 1, isSame: nil)) },
      uniquingKeysWith: { first, _ in first })
    let account = PublishedAccount(baseURL: "https://example.org/", files: files(removed))
    let plan = PublishingPlan(
      of: files(added), for: "https://example.org/",
      at: TargetState(account: account, files: found))
    return BrokenAddress.all(
      in: plan, pages: (pages ?? added).map { .init(output: $0, source: "Content/\($0)") })
  }

  @Test func areThoseOfPagesAndDownloads() {
    let addresses = broken(removed: [
      "404.html", "assets/site.1a2b.css", "assets/site.js", "guide.PDF", "index.html",
      "photo.png", "talks/index.html", "talks/old.html",
    ]).map(\.address)
    #expect(addresses == ["/guide.PDF", "/", "/talks/", "/talks/old.html"])
  }

  @Test(arguments: [
    // The same name elsewhere.
    ("packages/a/visit/index.html", "packages/b/visit/index.html"),
    // A similar name.
    ("packages/a/speaker-visit/index.html", "packages/a/speakers-visit/index.html"),
    // The only newcomer in a folder with only this loss.
    ("packages/a/visit/index.html", "packages/a/meeting/index.html"),
  ])
  func namesThePageThatProbablyTookThePlace(old: String, new: String) {
    let found = broken(removed: [old], added: [new, "x/y/unlike/index.html"])
    #expect(found.first?.successor?.output == new)
    #expect(found.first?.successor?.source == "Content/\(new)")
  }

  @Test func namesNoneWhereNoneIsLikely() {
    #expect(
      broken(removed: ["a/visit/index.html"], added: ["b/meeting/index.html"])[0].successor == nil)
    #expect(
      broken(
        removed: ["a/visit/index.html", "a/walk/index.html"], added: ["a/meeting/index.html"]
      ).allSatisfy { $0.successor == nil })
    #expect(broken(removed: ["a/x.pdf"], added: ["a/x/index.html"])[0].successor == nil)
  }
}
