import Model
import TestSupport
import Testing

@testable import Rendering

struct ZipArchiveTests {
  /// Whatever the names and contents, everything is in the archive, in its order and with its full name.
  @Test(arguments: 0..<50)
  func holdsWhatItIsGiven(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let parts = ["a", "Ü", "日本", "x y", "é\u{301}", "🎒", "1.2", "-"]
    let files = (0..<Int.random(in: 1...20, using: &random)).map { number in
      let name = (0...3).map { _ in random.pick(parts) }.joined(separator: "")
      return RenderedFile(
        path: "kit/\(number)/\(name)",
        bytes: (0..<Int.random(in: 0...2000, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        })
    }
    let day = ISODate("2026-11-23")
    let bytes = try ZipArchive.bytes(of: files, day: day)
    let listing = try #require(ZipListing(bytes))
    #expect(listing.entries.map(\.name) == files.map(\.path))
    #expect(listing.entries.map(\.size) == files.map(\.bytes.count))
    #expect(listing.entries.allSatisfy { $0.mode == 0o100644 && $0.date == 46 << 9 | 11 << 5 | 23 })
    #expect(listing.entries.allSatisfy { $0.isUTF8 != $0.name.utf8.allSatisfy { $0 < 128 } })
    #expect(try ZipArchive.bytes(of: files, day: day) == bytes)
  }

  @Test(arguments: [nil, ISODate("1979-12-31"), ISODate("2108-01-01")])
  func hasTheFirstDayOfZipFilesWhereItCanHaveNoOther(day: ISODate?) throws {
    let bytes = try ZipArchive.bytes(of: [RenderedFile(path: "a", bytes: [1])], day: day)
    #expect(ZipListing(bytes)?.entries.first?.date == 1 << 5 | 1)
  }

  @Test func reportsANameThatIsThereTwice() {
    let file = RenderedFile(path: "a", bytes: [1])
    #expect(throws: ArchiveError.self) { try ZipArchive.bytes(of: [file, file], day: nil) }
  }

  @Test func replacesOneFileAndNothingElse() throws {
    let day = ISODate("2026-11-23")
    func file(_ path: String, _ text: String) -> RenderedFile {
      RenderedFile(path: path, bytes: Array(text.utf8))
    }
    let before = try ZipArchive.bytes(
      of: [file("a", "1"), file("b/c", "old"), file("d", "2")], day: day)
    let after = try ZipArchive.replacing("b/c", in: before) { bytes in
      #expect(bytes == Array("old".utf8))
      return Array("newer".utf8)
    }
    let listing = try #require(ZipListing(after))
    #expect(listing.entries.map(\.name) == ["a", "b/c", "d"])
    #expect(listing.entries.map(\.size) == [1, 5, 1])
    #expect(
      listing.entries.map(\.date) == [46 << 9 | 11 << 5 | 23, 1 << 5 | 1, 46 << 9 | 11 << 5 | 23])
    #expect(listing.entries.allSatisfy { $0.mode == 0o100644 })
  }

  @Test func reportsWhatCanNotBeReplaced() throws {
    let archive = try ZipArchive.bytes(of: [RenderedFile(path: "a", bytes: [1])], day: nil)
    let none = Array("no archive".utf8)
    #expect(throws: ArchiveError.self) { try ZipArchive.replacing("b", in: archive) { $0 } }
    #expect(throws: ArchiveError.self) { try ZipArchive.replacing("a", in: none) { $0 } }
    #expect(throws: ArchiveError(reason: "No")) {
      try ZipArchive.replacing("a", in: archive) { _ throws(ArchiveError) in
        throw ArchiveError(reason: "No")
      }
    }
  }
}
