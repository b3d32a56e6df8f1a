import Foundation
import Site
import TestSupport
import Testing

/// An edited title costs as much as there are pages that show it.
struct EditedTitleTests {
  @Test func makesOnlyTheListsAndTheNeighborsOfAPackageAgain() async throws {
    var texts = try GoldenSite(GoldenSite.folder.appending(path: "minimal.txt")).sources
    let package = try #require(texts["Content/packages/visits/index.md"])
    func rename(_ slug: String, _ title: String) {
      texts["Content/packages/\(slug)/index.md"] = package.replacing(
        "title: Visits", with: "title: \(title)")
    }
    for number in 10..<60 { rename("p\(number)", "Package \(number)") }
    var builder = SiteBuilder()
    let before = try await builder.build(SourceTree(texts), BuildOptions())
    rename("p35", "Another package")
    let after = try await builder.build(SourceTree(texts), BuildOptions())
    #expect(after.files == (try await SiteBuilder.build(SourceTree(texts), BuildOptions())).files)
    #expect(before.pageCount > 50)
    // Its own page, four lists, and twice the six packages that it was or is among the next six of.
    #expect(after.madePages <= 17)
  }
}
