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

struct OutputFolderTests {
  /// Commits through the public door, and shows what was reported.
  private static func commit(
    _ site: [String: String], in folder: TemporaryFolder
  ) throws -> (summary: CommitSummary?, problems: [String]) {
    var bag = DiagnosticBag()
    let files = site.map { RenderedFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let summary = try OutputScenario.output(in: folder).commit(files, into: &bag)
    let start = folder.path(of: "Output")
    let problems = bag.diagnostics.map { diagnostic in
      let path = diagnostic.message.split(separator: "“").last?.dropLast().dropFirst(start.count)
      return "\(diagnostic.id.rawValue) \(path ?? "")"
    }
    return (summary, problems)
  }

  @Test(arguments: OutputScenario.all.filter { !$0.ignoresCase })
  func turnsTheFolderIntoTheSite(scenario: OutputScenario) throws {
    try TemporaryFolder.use { folder in
      try scenario.prepare(folder)
      let result = try Self.commit(scenario.new, in: folder)
      #expect(result.problems == [])
      #expect(try OutputScenario.tree(in: folder) == scenario.treeAfter)
      #expect(try OutputScenario.stateNames(in: folder) == ["lock", "manifest"])
    }
  }

  @Test func saysWhatItDid() throws {
    try TemporaryFolder.use { folder in
      let old = ["a": "1", "b": "1", "c/d": "1", "e": "1", "f": "1"]
      _ = try Self.commit(old, in: folder)
      // The edit of “a” changes neither its length nor, on a fast machine, its date.
      try folder.write("x", to: "Output/a")
      for path in ["e", "f"] { try folder.write("mine", to: "Output/\(path)") }
      try folder.write("2", to: "Output/g")
      let new = ["a": "2", "b": "1", "f": "mine", "g": "2", "h/i": "2"]
      let summary = try #require(try Self.commit(new, in: folder).summary)
      #expect(summary.written == ["a", "h/i"])
      #expect(summary.unchanged == 2)
      #expect(summary.removed == ["c/d", "e"])
      #expect(summary.adopted == ["g"])
      #expect(summary.overwrittenByHand == ["a", "e"])
      #expect(summary.recovery == .nothing)
      #expect(try OutputScenario.tree(in: folder) == new)
    }
  }

  @Test func touchesNoFileThatIsAlreadyRight() throws {
    try TemporaryFolder.use { folder in
      _ = try Self.commit(["a/same": "1", "changed": "1"], in: folder)
      let before = FileStatus(try folder.status(of: "Output/a/same"))
      let changedBefore = FileStatus(try folder.status(of: "Output/changed"))
      let summary = try Self.commit(["a/same": "1", "changed": "2"], in: folder).summary
      #expect(summary?.unchanged == 1)
      #expect(FileStatus(try folder.status(of: "Output/a/same")) == before)
      #expect(
        FileStatus(try folder.status(of: "Output/changed")).identity != changedBefore.identity)
    }
  }

  @Test func writesNothingAtAllWhenNothingChanged() throws {
    try TemporaryFolder.use { folder in
      _ = try Self.commit(["a": "1", "b/c": "1"], in: folder)
      let before = FileStatus(try folder.status(of: "Output/.changepack/manifest"))
      let folderBefore = FileStatus(try folder.status(of: "Output/.changepack"))
      _ = try Self.commit(["a": "1", "b/c": "1"], in: folder)
      #expect(FileStatus(try folder.status(of: "Output/.changepack/manifest")) == before)
      #expect(FileStatus(try folder.status(of: "Output/.changepack")) == folderBefore)
    }
  }

  @Test func reportsEveryForeignFileInTheWayAndWritesNothing() throws {
    try TemporaryFolder.use { folder in
      _ = try Self.commit(["old": "1", "x/y": "1"], in: folder)
      let foreign = [
        "index.html": "foreign", "a": "foreign", "b/deep/c": "foreign", "x/z": "foreign",
        "x/.hidden": "foreign",
      ]
      for (path, text) in foreign { try folder.write(text, to: "Output/\(path)") }
      try folder.makePipe("Output/pipe")
      try folder.makeFolder("Output/empty")
      let before = try folder.tree(of: "Output")
      let result = try Self.commit(
        [
          "index.html": "1", "a/1": "1", "a/2": "1", "b": "1", "x": "1", "pipe": "1", "empty": "1",
          "added": "1",
        ], in: folder)
      #expect(result.summary == nil)
      #expect(
        result.problems == [
          "output.foreign-file /a", "output.foreign-file /b/deep/c", "output.foreign-file /empty",
          "output.foreign-file /index.html", "output.foreign-file /pipe",
          "output.foreign-file /x/.hidden", "output.foreign-file /x/z",
        ])
      #expect(try folder.tree(of: "Output") == before)
    }
  }

  @Test func leavesARefusedFolderAsItWas() throws {
    try TemporaryFolder.use { folder in
      try folder.write("foreign", to: "Output/index.html")
      #expect(try Self.commit(["index.html": "1"], in: folder).summary == nil)
      #expect(try folder.tree(of: "Output") == ["index.html": "foreign"])
    }
  }

  @Test func writesThroughNoSymbolicLink() throws {
    try TemporaryFolder.use { folder in
      try folder.write("secret", to: "elsewhere/page.html")
      try folder.link("Output/a", to: "../elsewhere")
      try folder.link("Output/b/page.html", to: "../../elsewhere/page.html")
      try folder.link("Output/c", to: "nowhere")
      let before = try folder.tree()
      let result = try Self.commit(
        ["a/page.html": "1", "a/two.html": "1", "b/page.html": "secret", "c": "1"], in: folder)
      #expect(result.summary == nil)
      #expect(
        result.problems == [
          "output.symbolic-link /a", "output.symbolic-link /b/page.html", "output.symbolic-link /c",
        ])
      #expect(try folder.tree() == before)
    }
  }

  @Test func refusesAnOutputFolderThatIsALinkItself() throws {
    try TemporaryFolder.use { folder in
      try folder.write("x", to: "elsewhere/x")
      try folder.link("Output", to: "elsewhere")
      let result = try Self.commit(["index.html": "1"], in: folder)
      #expect(result.problems == ["output.symbolic-link "])
      #expect(try folder.tree(of: "elsewhere") == ["x": "x"])
      #expect(try OutputScenario.output(in: folder).recover() == .nothing)
    }
  }

  @Test func removesNothingBehindALinkThatReplacedOneOfItsFolders() throws {
    try TemporaryFolder.use { folder in
      _ = try Self.commit(["a/x": "1", "b": "1", "c": "1"], in: folder)
      try folder.remove("Output/a")
      try folder.write("1", to: "elsewhere/x")
      try folder.link("Output/a", to: "../elsewhere")
      try folder.remove("Output/b")
      try folder.link("Output/b", to: "../elsewhere/x")
      let summary = try Self.commit(["d": "1"], in: folder).summary
      #expect(summary?.removed == ["c"])
      #expect(try folder.text(of: "elsewhere/x") == "1")
      #expect(
        try OutputScenario.tree(in: folder)
          == ["a": "-> ../elsewhere", "b": "-> ../elsewhere/x", "d": "1"])
    }
  }

  @Test func keepsEverythingItDidNotWrite() throws {
    try TemporaryFolder.use { folder in
      _ = try Self.commit(["a/b/page.html": "1", "c/page.html": "1"], in: folder)
      let foreign = [".git/HEAD": "main", "CNAME": "x", ".gitignore": "*", "a/b/notes.txt": "x"]
      for (path, text) in foreign { try folder.write(text, to: "Output/\(path)") }
      try folder.makeFolder("Output/c/empty")
      let summary = try Self.commit([:], in: folder).summary
      #expect(summary?.removed == ["a/b/page.html", "c/page.html"])
      #expect(
        try OutputScenario.tree(in: folder) == foreign.merging(["c/empty": "folder"]) { $1 })
    }
  }

  @Test func knowsAFileAgainThatOnlyChangedItsCapitals() throws {
    try TemporaryFolder.use { folder in
      _ = try Self.commit(["Survey.pdf": "1"], in: folder)
      // On a disk that ignores capitals, the old file answers to the new name as well; a second name does the same here.
      _ = link(folder.path(of: "Output/Survey.pdf"), folder.path(of: "Output/survey.pdf"))
      let result = try Self.commit(["survey.pdf": "1"], in: folder)
      #expect(result.problems == [])
      #expect(try OutputScenario.tree(in: folder) == ["survey.pdf": "1"])
    }
  }

  @Test func writesFilesAndFoldersWithTheUsualPermissions() throws {
    try TemporaryFolder.use { folder in
      try folder.write("x", to: "usual")
      _ = try Self.commit(["a/page.html": "1"], in: folder)
      let usual = try folder.status(of: "usual").st_mode & 0o777
      #expect(try folder.status(of: "Output/a/page.html").st_mode & 0o777 == usual)
      #expect(
        try folder.status(of: "Output/a").st_mode & 0o777 == usual | ((usual & 0o444) >> 2))
    }
  }

  @Test func makesTheFoldersOnTheWayToTheOutput() throws {
    try TemporaryFolder.use { folder in
      var bag = DiagnosticBag()
      let output = OutputFolder(path: folder.path(of: "a/b/Output"), siteFolder: folder.path)
      _ = try output.commit([RenderedFile(path: "index.html", bytes: [])], into: &bag)
      #expect(try folder.text(of: "a/b/Output/index.html") == "")
    }
  }

  @Test(arguments: ["manifest", "journal"])
  func refusesToGuessWhenItsOwnRecordsAreDamaged(_ name: String) throws {
    try TemporaryFolder.use { folder in
      _ = try Self.commit(["a": "1"], in: folder)
      try folder.write("nonsense", to: "Output/.changepack/\(name)")
      let error = #expect(throws: SiteError.self) { try Self.commit(["a": "2"], in: folder) }
      #expect(error?.description.contains("“\(folder.path)/Output/.changepack/\(name)”") == true)
      #expect(error?.reason == "it is damaged")
      #expect(try folder.text(of: "Output/a") == "1")
    }
  }

  @Test func sharesNothingWithAnOutputFolderThatIsAFile() throws {
    try TemporaryFolder.use { folder in
      try folder.write("x", to: "Output")
      #expect(throws: SiteError.self) { try Self.commit(["a": "1"], in: folder) }
      #expect(try folder.text(of: "Output") == "x")
    }
  }

  @Test func recoversNothingWhereNothingWasInterrupted() throws {
    try TemporaryFolder.use { folder in
      #expect(try OutputScenario.output(in: folder).recover() == .nothing)
      #expect(try folder.tree() == [:])
      _ = try Self.commit(["a": "1"], in: folder)
      #expect(try OutputScenario.output(in: folder).recover() == .nothing)
    }
  }
}
