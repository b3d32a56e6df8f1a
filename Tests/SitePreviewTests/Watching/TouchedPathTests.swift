import TestSupport
import Testing

@testable import SitePreview

struct TouchedPathTests {
  private func changes(at path: String) throws -> [SourceChange] {
    try TemporaryFolder.use { site in
      try site.write("one", to: "Content/pages/a.md")
      try site.write("two", to: "Content/pages/inner/b.md")
      try site.write("notes", to: "Notes/c.md")
      return TouchedPath(path: path).changes(in: site.path)
    }
  }

  @Test func isWrittenWhereThereIsAFile() throws {
    #expect(try changes(at: "Content/pages/a.md") == [.written("Content/pages/a.md")])
  }

  @Test func isGoneWhereThereIsNothing() throws {
    #expect(try changes(at: "Content/pages/z.md") == [.gone("Content/pages/z.md")])
  }

  @Test func isAllThatAFolderHoldsWhereThereIsOne() throws {
    #expect(
      try changes(at: "Content/pages") == [
        .begun("Content/pages"), .written("Content/pages/a.md"),
        .written("Content/pages/inner/b.md"),
      ])
  }

  @Test(arguments: ["Notes/c.md", "Output/index.html", "Content/pages/.a.md.swp", "Content/a.md~"])
  func isNothingWhereNoSourcesAre(path: String) throws {
    #expect(try changes(at: path) == [])
  }

  @Test func isEverythingWhereTheSiteItselfIs() throws {
    #expect(try changes(at: "") == [.everything])
  }
}
