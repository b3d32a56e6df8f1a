import TestSupport
import Testing

@testable import Rendering

struct KitLinksTests {
  private static let site = "https://example.org/base/"
  private static let visits = KitPlace(
    part: .page(Page(route: Route("/visits/"), subject: .packages, template: nil)),
    path: "pages/visits/index.html")
  private static let photo = KitPlace(
    part: .asset(AssetCatalogue.Asset(path: "Content/a b.jpg", hash: "0123", size: 1)),
    path: "pages/assets/a b.jpg")
  private static let places = [
    site + "visits/": visits, site + "assets/a%20b.jpg": photo,
    site: KitPlace(part: visits.part, path: "start.html"),
  ]

  private func rewritten(_ html: String, at path: String = "pages/visits/plan/index.html") -> String
  {
    var used: Set<KitPlace> = []
    let links = KitLinks(Self.places)
    return String(
      decoding: links.apply(to: Array(html.utf8), at: path, noting: &used), as: UTF8.self)
  }

  @Test(arguments: [
    (#"<a href="https://example.org/base/visits/">"#, #"<a href="../index.html">"#),
    (#"<a href="https://example.org/base/visits/#when">"#, #"<a href="../index.html#when">"#),
    (
      #"<a class="x" href='https://example.org/base/'>"#,
      #"<a class="x" href='../../../start.html'>"#
    ),
    (
      #"<img alt="" src="https://example.org/base/assets/a%20b.jpg"/>"#,
      #"<img alt="" src="../../assets/a%20b.jpg"/>"#
    ),
  ])
  func leadsToWhatIsInTheKit(full: String, relative: String) {
    #expect(rewritten("<p>a < b</p>\(full)</a>") == "<p>a < b</p>\(relative)</a>")
  }

  @Test(arguments: [
    ##"<a href="https://example.org/base/theory/">"##, ##"<a href="#when">"##,
    ##"<a href="https://example.org/base/visits">"##,
    ##"<a href="https://elsewhere.org/base/visits/">"##,
    ##"<link rel="canonical" href="https://example.org/base/visits/">"##,
    ##"<a href="https://example.org/base/visits/" rel="nofollow external">"##,
    ##"<a data-href="https://example.org/base/visits/">"##,
    ##"<a title="a > b" rel=external>https://example.org/base/visits/</a>"##,
    ##"<a href="https://example.org/base/visits/"##, "<", "<a", "<a href",
  ])
  func leavesTheRestAsItIs(html: String) {
    let unclosed = html.hasSuffix("visits/") && !html.contains(">")
    #expect(rewritten(html) == (unclosed ? #"<a href="../index.html"# : html))
  }

  @Test func notesWhatAPageLeadsTo() {
    var used: Set<KitPlace> = []
    let html =
      #"<img src="https://example.org/base/assets/a%20b.jpg"><a href="https://example.org/x/">"#
    _ = KitLinks(Self.places).apply(to: Array(html.utf8), at: "start.html", noting: &used)
    #expect(used == [Self.photo])
  }

  /// From wherever a link is followed, one arrives at its target.
  @Test(arguments: 0..<200)
  func leadsFromAnywhereToAnywhere(seed: UInt64) {
    var random = SplitMix(state: seed)
    let names = ["a", "b", "über", "a b", "1.2", "x:y", "100%", "q?"]
    func path() -> [String] {
      (0...Int.random(in: 0...3, using: &random)).map { _ in random.pick(names) }
    }
    let (page, target) = (path(), path())
    let link = KitLinks.relative(
      target.joined(separator: "/"), from: page.joined(separator: "/"))
    var place = page.dropLast().map(SiteAddress.encoded)
    for part in link.split(separator: "/") {
      if part == ".." { place.removeLast() } else { place.append(String(part)) }
    }
    #expect(place == target.map(SiteAddress.encoded))
    #expect(!link.contains(":") && !link.contains("?"))
  }
}
