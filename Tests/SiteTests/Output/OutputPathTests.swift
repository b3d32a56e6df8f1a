import Testing

@testable import Site

struct OutputPathTests {
  @Test(arguments: [
    "index.html", "a/b/c.html", ".nojekyll", ".well-known/security.txt", "写真/é.jpg",
    "a/.changepack", "x.changepack", String(repeating: "a", count: 255),
  ])
  func acceptsPathsThatStayInTheFolder(_ text: String) throws {
    let path = try #require(OutputPath(text))
    #expect(path.text == text)
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../x", "a/../b", "a/..", ".", "./a", "a/./b", "a//b", "a/",
    "a\0b", "a\nb", "a\\b", "C:\\x", "c:/x", "a/CON/b", "nul.html", "a./b", "a /b",
    ".changepack", ".changepack/manifest", ".ChangePack/lock",
    String(repeating: "a", count: 256),
  ])
  func refusesPathsThatLeadElsewhere(_ text: String) {
    #expect(OutputPath(text) == nil)
  }

  @Test func knowsItsPartsEvenBehindACombiningAccent() throws {
    let path = try #require(OutputPath("a/\u{301}b/c"))
    #expect(path.names.map { Array($0.utf8) } == ["a", "\u{301}b", "c"].map { Array($0.utf8) })
    #expect(path.name == "c")
    #expect(path.folders.map(\.text) == ["a", "a/\u{301}b"])
  }

  @Test func tellsSpellingsApartThatTextTakesForTheSame() throws {
    let composed = try #require(OutputPath("caf\u{E9}"))
    let decomposed = try #require(OutputPath("cafe\u{301}"))
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
  }

  @Test func putsAFoldersFilesRightAfterTheFolder() throws {
    let texts = ["a-b", "a.html", "a/x", "a", "B", "a/b/c", "a/b-c"]
    let sorted = try texts.map { try #require(OutputPath($0)) }.sorted()
    #expect(sorted.map(\.text) == ["B", "a", "a/b/c", "a/b-c", "a/x", "a-b", "a.html"])
  }

  @Test func containsOnlyWhatLiesBelowIt() throws {
    let folder = try #require(OutputPath("a/b"))
    #expect(folder.contains(try #require(OutputPath("a/b/c"))))
    #expect(!folder.contains(try #require(OutputPath("a/bc"))))
    #expect(!folder.contains(folder))
  }
}
