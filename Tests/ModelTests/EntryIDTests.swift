import Testing

@testable import Model

struct EntryIDTests {
  @Test(arguments: [
    ("Content/index.md", EntryID(kind: .page, slug: "index")),
    ("Content/pages/about.md", EntryID(kind: .page, slug: "about")),
    ("Content/packages/visits/index.md", EntryID(kind: .package, slug: "visits")),
    (
      "Content/packages/visits/guides/plan.md",
      EntryID(kind: .guide, folder: "visits", slug: "plan")
    ),
    ("Content/packages/visits/ideas/ask.md", EntryID(kind: .idea, folder: "visits", slug: "ask")),
    ("Content/standards/voice/index.md", EntryID(kind: .dimension, slug: "voice")),
    ("Content/standards/voice/1.1-a.md", EntryID(kind: .standard, folder: "voice", slug: "1.1-a")),
    ("Content/glossary/aim.md", EntryID(kind: .term, slug: "aim")),
  ])
  func knowsTheKindByThePath(path: String, id: EntryID) {
    #expect(EntryID(contentPath: path) == id)
  }

  @Test(arguments: [
    "Content/guides/plan.md", "Content/packages/visits/guides/deep/plan.md", "Content/other.md",
    "Content/packages/index.md", "Content/packages/visits/guides/index.md", "Elsewhere/index.md",
    "Content/pages/about.txt",
  ])
  func refusesOtherPaths(path: String) {
    #expect(EntryID(contentPath: path) == nil)
  }
}
