import Testing

@testable import Rendering

struct SiteAddressTests {
  @Test(arguments: [
    ("https://example.org", "/", "https://example.org/packages/"),
    ("https://example.org/", "/", "https://example.org/packages/"),
    ("https://example.org/a/b", "/a/b/", "https://example.org/a/b/packages/"),
    ("https://example.org:8080/a//b/?x=/y#z", "/a/b/", "https://example.org:8080/a/b/packages/"),
  ])
  func putsTheBasePathBeforeEveryRoute(baseURL: String, basePath: String, full: String) {
    let address = SiteAddress(baseURL)
    #expect(address.basePath == basePath)
    #expect(address.absoluteURL(.packages) == full)
  }

  @Test func encodesWhatMayNotStandInAnAddress() {
    let address = SiteAddress("https://example.org/")
    #expect(
      address.url(Route("/über-uns/", fragment: "größe")) == "/%C3%BCber-uns/#gr%C3%B6%C3%9Fe")
  }

  @Test func leavesTheSchemeOutOfTheAddressForPaper() {
    #expect(SiteAddress("https://example.org/a").short("/a/ideas/") == "example.org/a/ideas/")
  }
}
