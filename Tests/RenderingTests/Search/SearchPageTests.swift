import Testing

@testable import Rendering

struct SearchPageTests {
  private static let words =
    "<span hidden=\"\" data-pagefind-meta=\"words:a page\"></span>"

  private func page(_ html: String, _ filters: [String] = []) -> String {
    String(
      decoding: SearchPage(filters: filters, metadata: ["words:a page"]).bytes(
        from: Array(html.utf8)),
      as: UTF8.self)
  }

  @Test func marksWhatCounts() {
    #expect(
      page("<body><p>a</p><main id=\"m\">b</main></body>")
        == "<body><p>a</p>\(Self.words)<main data-pagefind-body id=\"m\">b</main></body>")
  }

  @Test func takesTheBodyOfAPageWithoutAMainElement() {
    #expect(
      page("<body><p>a</p></body>") == "\(Self.words)<body data-pagefind-body><p>a</p></body>")
  }

  @Test func keepsTheWordsOfWorksheets() {
    #expect(
      page("<main><form class=\"x\"><label>a</label></form></main>")
        == "\(Self.words)<main data-pagefind-body><div class=\"x\"><span>a</span></div></main>")
  }

  @Test func isMadeAnewForOtherWordsAndFilters() {
    let file = RenderedFile(path: "a/index.html", bytes: Array("<main>".utf8))
    let pages = [
      SearchPage(filters: [], metadata: []), SearchPage(filters: ["kind:guide"], metadata: []),
      SearchPage(filters: [], metadata: ["words:flyer"]),
    ]
    let hashes = pages.map { page in
      var hasher = ContentHasher()
      page.note(file, in: &hasher)
      return hasher.finish()
    }
    #expect(Set(hashes).count == pages.count)
  }

  @Test func saysByWhatAPageCanBeChosen() {
    #expect(
      page("<main>", ["kind:guide", "standard:A&B"])
        == "<span hidden=\"\" data-pagefind-filter=\"kind:guide\"></span>"
        + "<span hidden=\"\" data-pagefind-filter=\"standard:A&amp;B\"></span>"
        + "\(Self.words)<main data-pagefind-body>")
  }
}
