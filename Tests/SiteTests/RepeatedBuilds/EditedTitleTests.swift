import Foundation
import Site
import TestSupport
import Testing

/// An edited title costs as much as there are pages that show it.
struct EditedTitleTests {
  @Test(arguments: [10, 14, 35, 59], ["Another package", "Package 30½", "Visits again"])
  func makesOnlyTheListsAndTheNeighborsOfAPackageAgain(number: Int, title: String) async throws {
    var texts = try GoldenSite(GoldenSite.folder.appending(path: "minimal.txt")).sources
    let package = try #require(texts["Content/packages/visits/index.md"])
    let guide = try #require(texts["Content/packages/visits/guides/plan.md"])
    let idea = try #require(texts["Content/packages/visits/ideas/ask.md"])
    func add(_ number: Int, titled title: String) {
      let folder = "Content/packages/p\(number)"
      texts["\(folder)/index.md"] = package.replacing("title: Visits", with: "title: \(title)")
      texts["\(folder)/guides/plan-\(number).md"] = guide
      texts["\(folder)/ideas/ask-\(number).md"] = idea
    }
    for number in 10..<60 { add(number, titled: "Package \(number)") }
    var builder = SiteBuilder()
    let before = try await builder.build(SourceTree(texts), BuildOptions())
    #expect(before.pageCount > 150)
    add(number, titled: title)
    let after = try await builder.build(SourceTree(texts), BuildOptions())
    let afresh = try await SiteBuilder.build(SourceTree(texts), BuildOptions())
    #expect(after.files == afresh.files)
    // Its own pages, the lists, and twice the six packages among whose next six it was or is.
    #expect(after.madePages > 0 && after.madePages < 30)
  }
}
