import Diagnostics
import Rendering
import TestSupport
import Testing

@testable import Site

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct SourceTreeTests {
  @Test func holdsTextsAndOtherFilesApartInByteOrder() {
    let tree = SourceTree([
      "Content/b.md": "b", "Content/a/x.md": "x", "Content/a-b.md": "ab",
      "Content/photo.JPG": "jpg",
      "Content/table.CSV": "csv", "Templates/site.css": "css", "Content/a.zip": "zip",
    ])
    #expect(tree.texts.map(\.path) == ["Content/a-b.md", "Content/a/x.md", "Content/b.md"])
    #expect(tree.files.map(\.path) == ["Content/table.CSV", "Templates/site.css"])
    #expect(tree.assets.map(\.path) == ["Content/a.zip", "Content/photo.JPG"])
  }

  @Test func findsFilesByTheirExactPath() throws {
    let tree = SourceTree(["Content/caf\u{E9}.md": "one", "Content/photo.jpg": "two"])
    #expect(tree.file(at: "Content/caf\u{E9}.md")?.bytes == Array("one".utf8))
    #expect(tree.file(at: "Content/cafe\u{301}.md") == nil)
    #expect(tree.file(at: "Content/photo.jpg") == nil)
    #expect(try tree.asset(at: "Content/photo.jpg")?.bytes() == Array("two".utf8))
  }

  @Test func readsTheSameTreeFromTheDiskAsFromMemory() throws {
    let texts = [
      "Content/index.md": "# Hello", "Content/site.yaml": "title: x", "Content/empty.md": "",
      "Content/packages/a/index.md": "a", "Content/packages/a/photo.jpg": "not really a photo",
      "Templates/web/page.mustache": "{{title}}", "Templates/assets/site.js": "1",
    ]
    try TemporaryFolder.use { folder in
      for (path, text) in texts { try folder.write(text, to: path) }
      try folder.write("not part of the site", to: "Output/index.html")
      try folder.write("not part of the site", to: "README.md")
      var bag = DiagnosticBag()
      let tree = try SourceTree.read(siteFolder: folder.path, into: &bag).loaded(into: &bag)
      let expected = SourceTree(texts)
      #expect(bag.isEmpty)
      #expect(tree.texts.map(\.held) == expected.texts.map(\.held))
      #expect(tree.files == expected.files)
      #expect(tree.assets.map(\.path) == expected.assets.map(\.path))
      #expect(tree.assets.map(\.hash) == expected.assets.map(\.hash))
      #expect(tree.assets.map(\.size) == expected.assets.map(\.size))
      #expect(try tree.assets.first?.bytes() == expected.assets.first?.bytes())
    }
  }

  @Test func hashesAnAssetThatIsReadInSeveralPieces() throws {
    try TemporaryFolder.use { folder in
      let bytes = (0..<300_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try folder.write(bytes, to: "Content/photo.jpg")
      var bag = DiagnosticBag()
      let tree = try SourceTree.read(siteFolder: folder.path, into: &bag)
      let asset = try #require(tree.asset(at: "Content/photo.jpg"))
      #expect(asset.size == bytes.count)
      #expect(asset.hash == ContentHash(of: bytes))
      #expect(try asset.bytes() == bytes)
    }
  }

  @Test func refusesAnAssetThatHasChangedSinceItWasRead() throws {
    try TemporaryFolder.use { folder in
      try folder.write("before", to: "Content/photo.jpg")
      var bag = DiagnosticBag()
      let tree = try SourceTree.read(siteFolder: folder.path, into: &bag)
      try folder.write("behind", to: "Content/photo.jpg")
      let asset = try #require(tree.asset(at: "Content/photo.jpg"))
      let error = #expect(throws: SiteError.self) { try asset.bytes() }
      #expect(error?.reason == "it has changed since the build began")
    }
  }

  @Test func throwsWhenTheSiteFolderCannotBeRead() throws {
    try TemporaryFolder.use { folder in
      var bag = DiagnosticBag()
      let missing = folder.path(of: "nowhere")
      let error = #expect(throws: SiteError.self) {
        try SourceTree.read(siteFolder: missing, into: &bag)
      }
      #expect(error?.path == missing)
      #expect(error?.code == ENOENT)
    }
  }
}
