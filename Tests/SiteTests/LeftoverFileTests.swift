import Testing

@testable import Site

struct LeftoverFileTests {
  @Test(arguments: [
    ".DS_Store", ".git", ".index.md.swp", "index.md~", "index.md.swp", "index.md.tmp",
    "#index.md#", "~$survey.docx", "Thumbs.db", "desktop.ini",
  ])
  func isKnownByItsName(_ name: String) {
    #expect(LeftoverFile.has(name: Array(name.utf8)))
  }

  @Test(arguments: ["index.md", "tmp", "#1.md", "a.tmp.md", "swp", "a~b.md"])
  func isNotMistakenForAnAuthorsFile(_ name: String) {
    #expect(!LeftoverFile.has(name: Array(name.utf8)))
  }
}
