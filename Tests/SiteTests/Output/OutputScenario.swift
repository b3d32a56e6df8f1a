import Diagnostics
import Rendering
import TestSupport
import Testing

@testable import Site

/// An output folder that holds one site and is about to hold another.
struct OutputScenario: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The site that was built before; nil when there is no output folder yet.
  let old: [String: String]?
  /// The site to be built.
  let new: [String: String]
  /// Files that other people put into the output folder.
  var foreign: [String: String] = [:]
  /// Files that were changed by hand after they were built.
  var edited: [String: String] = [:]
  /// Whether the disk takes two spellings that differ in capitals for one name.
  var ignoresCase = false

  /// A little of everything, for tests that try each pair of operations.
  static let small = OutputScenario(
    testDescription: "a little of everything", old: ["a": "1", "b/c": "1", "d": "1", "e/f": "1"],
    new: ["a/x": "2", "b": "2", "d": "2"])

  /// Everything that may change on the way from one site to another.
  static let all = [
    OutputScenario(
      testDescription: "first build", old: nil,
      new: ["index.html": "new", "a/b/index.html": "b", "a/c.css": "c"]),
    OutputScenario(
      testDescription: "first build beside foreign files", old: nil,
      new: ["index.html": "new", "a/index.html": "a", "same.txt": "same"],
      foreign: ["CNAME": "example.org", ".git/HEAD": "main", "a/notes": "x", "same.txt": "same"]),
    OutputScenario(
      testDescription: "changed, added, removed and equal files",
      old: [
        "index.html": "old index", "same.html": "same", "gone/deep/x.html": "x", "gone.html": "g",
      ],
      new: ["index.html": "new index", "same.html": "same", "added/deep/y.html": "y"],
      foreign: ["CNAME": "example.org", "gone/keep.txt": "foreign"]),
    OutputScenario(
      testDescription: "new folders beside each other",
      old: ["index.html": "1", "a/index.html": "a", "a/b/index.html": "b"],
      new: [
        "index.html": "1", "a/c/x/index.html": "x", "a/c/y.css": "y", "a/d/index.html": "d",
        "a/c/z/index.html": "z", "e/index.html": "e",
      ]),
    OutputScenario(
      testDescription: "file becomes folder",
      old: ["a": "file", "b/c": "file", "index.html": "1"],
      new: ["a/b/index.html": "page", "a/x": "x", "b/c/d": "d", "index.html": "2"]),
    OutputScenario(
      testDescription: "folder becomes file",
      old: ["a/b/index.html": "page", "a/x": "x", "b/c/d": "d", "index.html": "1"],
      new: ["a": "file", "b/c": "file", "index.html": "2"]),
    OutputScenario(
      testDescription: "edited by hand", old: ["a": "1", "b": "1", "c/d": "1"],
      new: ["a": "2", "b": "1", "e": "1"], edited: ["a": "mine", "b": "x", "c/d": "mine"]),
    OutputScenario(
      testDescription: "empty site", old: ["a": "1", "b/c": "1"], new: [:]),
    OutputScenario(
      testDescription: "other spelling",
      old: ["Survey.pdf": "1", "Old/x": "1", "Place": "1", "Full/x": "1"],
      new: ["survey.pdf": "2", "old/x": "1", "place/x": "1", "full": "1"]),
    OutputScenario(
      testDescription: "other spelling on a disk that ignores capitals",
      old: ["Survey.pdf": "1", "Old/x": "1", "Place": "1", "Full/x": "1"],
      new: ["survey.pdf": "2", "old/x": "1", "place/x": "1", "full": "1"], ignoresCase: true),
  ]

  /// The folder before the new build, and when it must be seen as untouched.
  var treeBefore: [String: String] {
    (old ?? [:]).merging(foreign) { $1 }.merging(edited) { $1 }
  }

  /// The folder after the new build.
  var treeAfter: [String: String] { new.merging(foreign) { $0 == $1 ? $0 : "clash" } }

  /// Brings a folder to where the new build begins.
  func prepare(_ folder: TemporaryFolder) throws {
    try folder.makeFolder("Content")
    if let old {
      try commit(old, in: folder)
    }
    for (path, text) in foreign.merging(edited, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: "Output/\(path)")
    }
  }

  /// What the output folder shows to its readers.
  static func tree(in folder: TemporaryFolder) throws -> [String: String] {
    guard try folder.tree(without: ["Content"]) != [:] else { return [:] }
    return try folder.tree(of: "Output", without: [OutputPath.stateFolder])
  }

  /// The names in the tool's own hidden folder.
  static func stateNames(in folder: TemporaryFolder) throws -> Set<String> {
    guard try folder.tree().keys.contains(where: { $0.hasPrefix("Output/.changepack") }) else {
      return []
    }
    return Set(try folder.tree(of: "Output/.changepack").keys)
  }

  /// The output folder of a site that lives in a temporary folder.
  static func output(
    in folder: TemporaryFolder, patience: Duration = .seconds(600)
  ) -> OutputFolder {
    OutputFolder(
      path: folder.path(of: "Output"), siteFolder: folder.path, patience: patience)
  }

  /// Commits a site, and expects that nothing stands in its way.
  static func commit(
    _ site: [String: String], in folder: TemporaryFolder, on disk: inout FaultyDisk
  ) throws -> CommitSummary {
    var bag = DiagnosticBag()
    let files = site.map { RenderedFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let summary = try output(in: folder).commit(
      files, into: &bag, announceWait: { _ in }, on: &disk)
    #expect(bag.isEmpty)
    return try #require(summary)
  }

  /// Commits a site on a disk that works.
  @discardableResult
  func commit(_ site: [String: String], in folder: TemporaryFolder) throws -> CommitSummary {
    var disk = FaultyDisk(ignoresCase: ignoresCase)
    return try Self.commit(site, in: folder, on: &disk)
  }

  /// Does what the next build does first.
  @discardableResult
  func recover(in folder: TemporaryFolder) throws -> OutputRecovery {
    var disk = FaultyDisk(ignoresCase: ignoresCase)
    return try Self.output(in: folder).recover(announceWait: { _ in }, on: &disk)
  }
}

extension OutputFolder {
  /// Commits all files at once to the disk of this machine.
  func commit(
    _ files: [RenderedFile], into bag: inout DiagnosticBag,
    announceWait: (Int32?) -> Void = { _ in }
  ) throws(SiteError) -> CommitSummary? {
    var disk = SystemDisk()
    return try commit(files, into: &bag, announceWait: announceWait, on: &disk)
  }
}
