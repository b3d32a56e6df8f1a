import Diagnostics
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

struct SourceTreeReaderTests {
  /// What a folder gives: the paths that are part of the site, and each problem with its place.
  private static func read(
    _ folder: TemporaryFolder
  ) throws -> (paths: [String], problems: [String]) {
    var reader = SourceTreeReader(siteFolder: folder.path)
    var bag = DiagnosticBag()
    let tree = try reader.read().loaded(into: &bag)
    bag.merge(reader.bag)
    let problems = bag.sorted.map { "\($0.id.rawValue) \($0.range?.path ?? "")" }
    return (tree.texts.map(\.path) + tree.files.map(\.path) + tree.assets.map(\.path), problems)
  }

  /// Reads a folder whole; `didRead` is called with each file's path when it is read but not yet trusted.
  private static func load(
    _ folder: TemporaryFolder, didRead: @escaping (String) -> Void
  ) throws -> SourceTree {
    var reader = SourceTreeReader(siteFolder: folder.path, didRead: didRead)
    var bag = DiagnosticBag()
    let tree = try reader.read().loaded(into: &bag, didRead: didRead)
    bag.merge(reader.bag)
    #expect(bag.isEmpty)
    return tree
  }

  /// Changes a file behind the reader's back.
  private static func change(_ change: () throws -> Void) {
    do {
      try change()
    } catch {
      Issue.record(error)
    }
  }

  @Test func passesOverHiddenFilesAndLeftoversInSilence() throws {
    try TemporaryFolder.use { folder in
      for name in [".DS_Store", ".git/config", "a.md~", "#a.md#", "a.swp", "old~/a.md", "a.md"] {
        try folder.write("x", to: "Content/\(name)")
      }
      try folder.link("Content/.#a.md", to: "nowhere")
      let result = try Self.read(folder)
      #expect(result.paths == ["Content/a.md"])
      #expect(result.problems == [])
    }
  }

  @Test(arguments: ["/dev/zero", "../outside.md", "index.md", "nowhere", ".", "/"])
  func namesSymbolicLinksAndFollowsNone(_ target: String) throws {
    try TemporaryFolder.use { folder in
      try folder.write("secret", to: "outside.md")
      try folder.write("x", to: "Content/index.md")
      try folder.link("Content/linked.md", to: target)
      let result = try Self.read(folder)
      #expect(result.paths == ["Content/index.md"])
      #expect(result.problems == ["file.symbolic-link Content/linked.md"])
    }
  }

  @Test(arguments: SourceTree.folders)
  func namesASymbolicLinkInPlaceOfAWholeFolder(_ name: String) throws {
    try TemporaryFolder.use { folder in
      try folder.write("x", to: "elsewhere/index.md")
      if name != "Content" { try folder.makeFolder("Content") }
      try folder.link(name, to: "elsewhere")
      let result = try Self.read(folder)
      #expect(result.paths == [])
      #expect(result.problems == ["file.symbolic-link \(name)"])
    }
  }

  @Test(.timeLimit(.minutes(20)))
  func neverWaitsAtAPipe() throws {
    try TemporaryFolder.use { folder in
      try folder.makePipe("Content/pipe.md")
      let result = try Self.read(folder)
      #expect(result.paths == [])
      #expect(result.problems == ["file.not-regular Content/pipe.md"])
    }
  }

  @Test func reportsAnUnfitNameOnceAndLeavesAllBelowItOut() throws {
    try TemporaryFolder.use { folder in
      try folder.write("x", to: "Content/con/a.md")
      try folder.write("x", to: "Content/con/b.md")
      try folder.write("x", to: "Content/a\tb.md")
      try folder.write("x", to: "Content/c.md")
      let result = try Self.read(folder)
      #expect(result.paths == ["Content/c.md"])
      #expect(result.problems == ["file.name Content/a\u{FFFD}b.md", "file.name Content/con"])
    }
  }

  #if os(Linux)
    @Test func reportsANameThatIsNotUTF8() throws {
      try TemporaryFolder.use { folder in
        try folder.makeFolder("Content")
        let path = Array("\(folder.path)/Content/".utf8CString.dropLast()) + [0x61, CChar(-1), 0]
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
        try #require(descriptor >= 0)
        close(descriptor)
        defer { unlink(path) }
        let result = try Self.read(folder)
        #expect(result.paths == [])
        #expect(result.problems == ["file.name Content/a\u{FFFD}"])
      }
    }

    @Test(arguments: [
      ["Content/Index.md", "Content/index.md"], ["Content/A/x.md", "Content/a/y.md"],
      ["Content/cafe\u{301}.md", "Content/caf\u{E9}.md"],
      ["Content/cafe\u{301}.md", "Content/CAF\u{C9}.md"],
    ])
    func reportsNamesThatSomeDisksTakeForOne(_ paths: [String]) throws {
      try TemporaryFolder.use { folder in
        for path in paths { try folder.write("x", to: path) }
        var reader = SourceTreeReader(siteFolder: folder.path)
        _ = try reader.read()
        let diagnostic = try #require(reader.bag.diagnostics.first)
        #expect(reader.bag.diagnostics.count == 1)
        #expect(diagnostic.id == .entryDuplicateAddress)
        let named = [diagnostic.range?.path] + diagnostic.related.map(\.range.path)
        #expect(Set(named.compactMap { $0.map { Array($0.utf8) } }).count == 2)
        for path in named.compactMap({ $0 }) {
          #expect(paths.contains { $0 == path || $0.hasPrefix("\(path)/") })
        }
      }
    }
  #endif

  @Test func reportsAMissingContentFolderWithoutAPlace() throws {
    try TemporaryFolder.use { folder in
      try folder.write("x", to: "Templates/page.mustache")
      let result = try Self.read(folder)
      #expect(result.paths == ["Templates/page.mustache"])
      #expect(result.problems == ["site.missing "])
    }
  }

  @Test func reportsAFileInPlaceOfTheContentFolder() throws {
    try TemporaryFolder.use { folder in
      try folder.write("x", to: "Content")
      #expect(try Self.read(folder).problems == ["file.not-regular Content"])
    }
  }

  @Test func doesNotHoldATextOfImpossibleSize() throws {
    try TemporaryFolder.use { folder in
      try folder.write("x", to: "Content/huge.md")
      try #require(truncate(folder.path(of: "Content/huge.md"), 1 << 40) == 0)
      #expect(try Self.read(folder).problems == ["file.too-large Content/huge.md"])
    }
  }

  @Test(arguments: ["Content/index.md", "Content/photo.jpg"])
  func readsAFileAgainThatChangedMeanwhile(_ path: String) throws {
    try TemporaryFolder.use { folder in
      try folder.write("before", to: path)
      var changes = 0
      let tree = try Self.load(folder) { _ in
        changes += 1
        if changes == 1 { Self.change { try folder.write("after it changed", to: path) } }
      }
      let bytes = try tree.file(at: path)?.bytes ?? tree.asset(at: path)?.bytes()
      #expect(bytes == Array("after it changed".utf8))
      #expect(changes == 2)
    }
  }

  @Test func givesUpOnAFileThatNeverStopsChanging() throws {
    try TemporaryFolder.use { folder in
      try folder.write("x", to: "Content/log.md")
      var text = "x"
      let error = #expect(throws: SiteError.self) {
        try Self.load(folder) { _ in
          text += "x"
          Self.change { try folder.write(text, to: "Content/log.md") }
        }
      }
      #expect(error?.reason == "it keeps changing")
    }
  }

  @Test func keepsWhatItReadOfAFileThatDisappears() throws {
    try TemporaryFolder.use { folder in
      try folder.write("a", to: "Content/a.md")
      try folder.write("b", to: "Content/b.md")
      try folder.write("c", to: "Content/c/c.md")
      let tree = try Self.load(folder) { path in
        guard path == "Content/a.md" else { return }
        for name in ["Content/a.md", "Content/b.md", "Content/c"] {
          Self.change { try folder.remove(name) }
        }
      }
      #expect(tree.texts.map(\.held) == [SourceFile(path: "Content/a.md", text: "a")])
    }
  }
}
