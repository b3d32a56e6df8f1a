import Testing

/// The rules of CONTRIBUTING.md that a machine can check, held against this repository.
struct HouseRulesTests {
  private let sources: [CodeFile]
  private let tests: [CodeFile]

  init() throws {
    sources = try CodeFile.all(below: "Sources")
    tests = try CodeFile.all(below: "Tests")
    try #require(!sources.isEmpty && !tests.isEmpty)
  }

  @Test(arguments: BannedConstruct.allCases)
  func avoids(construct: BannedConstruct) {
    #expect(sources.flatMap { $0.lines(holding: construct.words, where: construct.isUsed) } == [])
  }

  @Test(arguments: BannedConstruct.allCases)
  func noticesWhenItIsUsed(construct: BannedConstruct) {
    for line in construct.uses {
      #expect(construct.words.contains { line.contains($0) } && construct.isUsed(in: line))
    }
    for line in construct.nearMisses {
      #expect(!construct.words.contains { line.contains($0) } || !construct.isUsed(in: line))
    }
  }

  @Test func keepsFilesShort() {
    let long = (sources + tests).filter { $0.lines.count > 400 }
    #expect(long.map { "\($0.path): \($0.lines.count) lines" } == [])
  }

  @Test func leavesNothingUnfinished() {
    // Written in two parts, or this file would be found.
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
    let found = (sources + tests).flatMap { file in
      // The system's pattern for a temporary name is a longer run of the same letter.
      file.lines(holding: marks) { !$0.contains(String(repeating: "X", count: 6)) }
    }
    #expect(found == [])
  }

  /// Where pointers are used: for bytes in loops that take most of a build's time, for the system's calls, and for what
  /// the C libraries give. Each of these says what must hold for it.
  private static let filesWithPointers: Set = [
    "Documents/Bytes/ByteBuffer", "Documents/Bytes/ByteSearch", "Documents/Bytes/ByteSink",
    "Documents/Bytes/ByteWord", "Documents/Bytes/SignCounts",
    "Documents/FrontMatter/LibYAMLReader", "Documents/Markdown/MarkdownParser",
    "Documents/Markdown/Parsing/CMarkReader", "Documents/Markdown/Parsing/LineScan",
    "Documents/Markdown/Parsing/PlainLine", "Documents/Markdown/Rendering/HTMLEscaping",
    "Documents/UTF8Validation", "Model/Graph/RelativePath", "Mustache/Rendering/HTMLEscaping",
    "Mustache/Rendering/Renderer", "Mustache/Views/ViewRecord", "Rendering/Archives/ZipArchive",
    "Rendering/ContentHasher", "Rendering/Workbook/WorkbookWriter",
    "Site/Building/BodyText", "Site/Disk/FolderName", "Site/Disk/OpenFile",
    "Site/Output/OutputPath", "SitePreview/Watching/FSEventsWatcher", "changepack/StandardError",
  ]

  @Test func usesPointersOnlyInNamedFiles() {
    let words = [
      "Unsafe", "withUTF8", "unsafeLoad", "unsafeBitCast", "OpaquePointer", "unowned(unsafe)",
    ]
    let users = sources.filter { file in
      let lines = file.lines(holding: words) {
        $0.contains(
          /Unsafe\w*(Pointer|Bytes|Unini)|withUnsafe|withUTF8|unsafe(Load|Bit)|OpaquePointer|unsafe\)/
        )
      }
      return !lines.isEmpty
    }
    let names = users.map { String($0.path.dropFirst("Sources/".count).dropLast(".swift".count)) }
    #expect(Set(names) == Self.filesWithPointers)
  }

  @Test func printsOnlyInTheCommand() {
    let prints = sources.filter { $0.module != "changepack" }.flatMap { file in
      file.lines(holding: ["print("]) { $0.contains(/(^|[^.\w])(debugP|p)rint\(/) }
    }
    #expect(prints == [])
  }

  @Test func importsOnlyModulesThatComeBefore() throws {
    let modules = try ourModules()
    for file in sources {
      let wrong = file.imports.filter {
        modules.contains($0) && !$0.utf8.lexicographicallyPrecedes(file.module.utf8)
      }
      #expect(wrong == [], "\(file.path)")
    }
  }

  @Test(arguments: try CodeFile.systemLibraries())
  func importsACLibraryInOneFileOnly(library: String) {
    let users = sources.filter { $0.imports.contains(library) }.map(\.path)
    #expect(users.count <= 1, "\(users)")
  }

  @Test func importsAPackageInOneModuleOnly() throws {
    let known = try ourModules().union(CodeFile.platformModules)
    var users: [String: Set<String>] = [:]
    for file in sources {
      for name in file.imports where !known.contains(name) {
        users[name, default: []].insert(file.module)
      }
    }
    #expect(users.filter { $0.value.count > 1 } == [:])
  }

  private func ourModules() throws -> Set<String> {
    Set(sources.map(\.module)).union(try CodeFile.systemLibraries())
  }
}
