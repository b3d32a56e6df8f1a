import Testing

@testable import Model

struct RelativePathTests {
  @Test(arguments: [
    ("../b/c.md", "Content/a/x.md", "Content/b/c.md"), ("c.md", "Content/a/x.md", "Content/a/c.md"),
    ("./c.md", "Content/x.md", "Content/c.md"), ("../../c.md", "Content/a/x.md", "c.md"),
    ("d/../c.md", "Content/x.md", "Content/c.md"), ("../../../c.md", "Content/a/x.md", nil),
  ])
  func resolvesLinks(link: String, file: String, path: String?) {
    #expect(RelativePath.resolve(link, from: file) == path)
  }

  @Test(arguments: [
    ("Content/b/c.md", "Content/a/x.md", "../b/c.md"), ("Content/a/c.md", "Content/a/x.md", "c.md"),
    ("Content/a/b/c.md", "Content/x.md", "a/b/c.md"),
    ("Content/c.md", "Content/a/b/x.md", "../../c.md"),
  ])
  func writesLinks(target: String, file: String, link: String) {
    #expect(RelativePath.link(to: target, from: file) == link)
    #expect(RelativePath.resolve(link, from: file) == target)
  }
}
