import Rendering
import Site
import SitePublishing
import Testing

struct PublishedAccountTests {
  private static let files = [
    FinishedFile(path: "a b/é.html", hash: ContentHash(value: 1), size: 0),
    FinishedFile(path: "begun", hash: ContentHash(value: .max), size: 12),
  ]

  @Test(arguments: [[], files])
  func readsBackWhatItWrote(begun: [FinishedFile]) {
    let account = PublishedAccount(
      baseURL: "https://example.org/small/", files: Self.files, begun: begun)
    #expect(PublishedAccount(bytes: account.bytes) == account)
    #expect(account.isFinished == begun.isEmpty)
  }

  @Test func isRefusedWhenAnyByteIsDamaged() {
    let bytes = PublishedAccount(baseURL: "https://example.org/", files: Self.files).bytes
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(PublishedAccount(bytes: damaged) == nil)
    }
    #expect(PublishedAccount(bytes: []) == nil)
  }
}
