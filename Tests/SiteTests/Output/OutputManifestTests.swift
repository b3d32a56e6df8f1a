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
    let origin = OutputOrigin(
      fingerprint: ContentHash(value: 7), pageCount: 3, baseURL: "https://example.org/small/",
      includesDrafts: paths.isEmpty)
    let manifest = OutputManifest(entries: try Self.manifest(paths).entries, origin: origin)
    #expect(OutputManifest(bytes: manifest.bytes) == manifest)
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
