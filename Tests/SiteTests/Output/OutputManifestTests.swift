import Diagnostics
import Rendering
import Testing

@testable import Site

struct OutputManifestTests {
  private static func manifest(_ paths: [String]) throws -> OutputManifest {
    OutputManifest(
      entries: try paths.enumerated().map { index, path in
        OutputManifest.Entry(
          path: try #require(OutputPath(path)), hash: ContentHash(value: UInt64(index)),
          size: index, modified: FileStatus.Moment(seconds: 1_700_000_000 + index, nanoseconds: 5))
      })
  }

  @Test(arguments: [[], ["a"], ["a b/c d", "a b/\u{301}x", "index.html", "é"]])
  func readsBackWhatItWrote(_ paths: [String]) throws {
    let manifest = try Self.manifest(paths)
    #expect(OutputManifest(bytes: manifest.bytes) == manifest)
  }

  @Test(arguments: [[], ["a", "b/c"]])
  func remembersWhatTheFilesWereMadeFrom(_ paths: [String]) throws {
    let origin = Self.origin(includesDrafts: paths.isEmpty)
    let manifest = OutputManifest(entries: try Self.manifest(paths).entries, origin: origin)
    #expect(OutputManifest(bytes: manifest.bytes) == manifest)
  }

  /// Another release may have other rules; what it has written is still ours to replace.
  @Test func forgetsAnOriginThatItCannotRead() throws {
    let manifest = OutputManifest(
      entries: try Self.manifest(["a"]).entries, origin: Self.origin(includesDrafts: false))
    let lines = try #require(SealedLines.read(manifest.bytes, title: "changepack-manifest 1"))
      .map(String.init)
    let changes = [
      ("text.reading-level", "text.gone"), ("says {", "says "), ("from ", "from x"),
    ]
    for (old, new) in changes {
      let changed = lines.map { $0.replacing(old, with: new) }
      #expect(changed != lines)
      let found = OutputManifest(
        bytes: SealedLines.write(changed, title: "changepack-manifest 1"))
      #expect(found == OutputManifest(entries: manifest.entries))
    }
  }

  private static func origin(includesDrafts: Bool) -> OutputOrigin {
    var remarks = DiagnosticBag()
    remarks.report(
      .textReadingLevel, "Two\nlines “quoted”", at: SourceRange(path: "Content/a.md", bytes: 3..<9),
      help: "Help",
      related: [.init(range: SourceRange(path: "Content/b.md", bytes: 0..<0), label: "there")])
    remarks.report(.siteFrontPageMissing, "No place", at: nil)
    return OutputOrigin(
      fingerprint: ContentHash(value: 7), pageCount: 3, baseURL: "https://example.org/small/",
      includesDrafts: includesDrafts, remarks: remarks)
  }

  @Test func findsTheEntryOfAPath() throws {
    let manifest = try Self.manifest(["a", "b/c", "b/d", "e"])
    for entry in manifest.entries { #expect(manifest.entry(at: entry.path) == entry) }
    for missing in ["0", "b", "b/ca", "f"] {
      #expect(manifest.entry(at: try #require(OutputPath(missing))) == nil)
    }
  }

  @Test func isRefusedWhenAnyByteIsDamagedOrMissing() throws {
    let bytes = try Self.manifest(["a", "b/c"]).bytes
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(OutputManifest(bytes: damaged) == nil, "byte \(index)")
      #expect(OutputManifest(bytes: Array(bytes[..<index])) == nil, "cut at \(index)")
    }
    #expect(OutputManifest(bytes: bytes + [10]) == nil)
  }

  @Test(arguments: [
    "0000000000000000 1 1 1 ../../etc/passwd", "0000000000000000 1 1 1 /etc/passwd",
    "0000000000000000 1 1 1 .changepack/lock", "0000000000000000 1 1 1", "nonsense",
  ])
  func isRefusedWhenItNamesAFileThatCannotBeOurs(_ line: String) {
    let bytes = SealedLines.write([line], title: "changepack-manifest 1")
    #expect(OutputManifest(bytes: bytes) == nil)
  }

  @Test func isRefusedWhenItIsOfAnotherFormat() {
    #expect(OutputManifest(bytes: SealedLines.write([], title: "changepack-manifest 2")) == nil)
  }
}
