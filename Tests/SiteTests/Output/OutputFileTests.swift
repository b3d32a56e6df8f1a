import Rendering
import Testing

@testable import Site

struct OutputFileTests {
  private static func files(_ paths: [String]) -> [RenderedFile] {
    paths.map { RenderedFile(path: $0, bytes: [1]) }
  }

  @Test func areSortedByPath() throws {
    let files = try OutputFile.sorted(Self.files(["b", "a/x", "a-b"]))
    #expect(files.map(\.path.text) == ["a/x", "a-b", "b"])
  }

  @Test(arguments: [
    (["../x"], "a page can't have this path"), (["a", "b", "a"], "two pages have this path"),
    (["a/b", "a-c", "a"], "“a” is a page and no folder"),
  ])
  func areRefusedWhenTheirPathsCannotBe(paths: [String], reason: String) {
    let error = #expect(throws: SiteError.self) { try OutputFile.sorted(Self.files(paths)) }
    #expect(error?.reason == reason)
  }
}
