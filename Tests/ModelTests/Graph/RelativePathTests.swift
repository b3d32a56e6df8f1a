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

  private static let files = [
    "Content/index.md", "Content/packages/visits/guides/choose.md",
    "Content/packages/visits/index.md", "Content/packages/visits/survey.pdf",
    "Content/packages/visits/survey.png", "Content/pages/contact.md",
  ]

  @Test(arguments: [
    ("Content/packages/visits/guides/chose.md", "Content/packages/visits/guides/choose.md"),
    ("Content/packages/visits/guide/choose.md", "Content/packages/visits/guides/choose.md"),
    ("Content/packages/visit/index.md", "Content/packages/visits/index.md"),
    ("Content/packages/visits/servey.png", "Content/packages/visits/survey.png"),
    ("Content/page/contakt.md", "Content/pages/contact.md"),
    // What the two share, folders and ending, does not make them alike.
    ("Content/packages/visits/guides/nope.md", nil), ("Content/packages/visits/photo.png", nil),
  ])
  func findsThePathThatWasMeant(path: String, meant: String?) {
    #expect(RelativePath.nearest(to: path, among: Self.files) == meant)
  }
}
