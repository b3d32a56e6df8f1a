import Rendering
import Testing

@testable import Site

struct OutputFileTests {
  @Test(arguments: [
    (["../x"], "a page can't have this path"), (["a", "b", "a"], "two pages have this path"),
    (["a/b", "a-c", "a"], "“a” is a page and no folder"),
    (["x/a", "x/b/c", "x/a"], "two pages have this path"),
    (["x/a", "x/a/b"], "“x/a” is a page and no folder"),
    (["x/a/b", "x/a"], "“x/a” is a page and no folder"),
  ])
  func areRefusedWhenTheirPathsCannotBe(paths: [String], reason: String) {
    let error = #expect(throws: SiteError.self) {
      let files = try paths.map { try OutputFile(RenderedFile(path: $0, bytes: [1])) }
      try OutputFile.checkPlaces(of: files.map(\.path).sorted())
    }
    #expect(error?.reason == reason)
  }
}
