import Diagnostics
import Foundation
import Rendering
import Site
import TestSupport
import Testing

/// Whatever stands in the files, a build ends with a site or with problems, each at a place that exists.
struct DamagedSourcesTests {
  /// Seeds are part of the test, so that what fails once fails again.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func neverTrapAndNeverPointOutsideAFile(seed: UInt64) async throws {
    let golden = try GoldenSite(GoldenSite.folder.appending(path: "minimal.txt"))
    var random = SplitMix(state: seed)
    let paths = golden.sources.keys.sorted()
    for _ in 0..<60 {
      var texts = golden.sources
      let path = paths[Int(random.next() % UInt64(paths.count))]
      texts[path] = damaged(texts[path] ?? "", &random)
      let sources = SourceTree(texts)
      let result = try await SiteBuilder.build(sources, BuildOptions())
      #expect(result.files.isEmpty == result.diagnostics.hasErrors, "\(path)")
      for diagnostic in result.diagnostics.diagnostics {
        guard let range = diagnostic.range, let file = sources.file(at: range.path) else {
          continue
        }
        #expect(range.bytes.upperBound <= file.bytes.count, "\(path): \(diagnostic.message)")
      }
      let report = DiagnosticReport(result.diagnostics, sources: { sources.file(at: $0) })
      for format in DiagnosticFormat.allCases { _ = format.formatter().format(report) }
    }
  }

  private static let shards = [
    "---\n", ": ", "- ", "[[", "]]", "{{#", "}}", "{{/", "{{>", "{{<layout}}", "|", "> [!NOTE]\n",
    "&a ", "*a", "!t ", "\"", "'", "\t", "\r", "\u{FEFF}", "\u{0}", "\u{202E}", "🎉", "ä", "![](",
    "](",
    "<script>", "[^1]", "[^1]: x\n", "~~", "| - |\n", "- [ ] ", "## ", "status: draft\n", "{ id: ",
    "# c\n", "%zz", "../../..", "javascript:", "\n\n\n", "    ", "[]", "{}", "? ", "<<: ", "...\n",
  ]

  private func damaged(_ text: String, _ random: inout SplitMix) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...Int(random.next() % 3) {
      let place = Int(random.next() % UInt64(scalars.count + 1))
      let end = min(scalars.count, place + Int(random.next() % 12))
      switch random.next() % 3 {
      case 0: scalars.removeSubrange(place..<end)
      case 1: scalars.insert(contentsOf: Array(scalars[place..<end]), at: place)
      default:
        let shard = Self.shards[Int(random.next() % UInt64(Self.shards.count))]
        scalars.insert(contentsOf: shard.unicodeScalars, at: place)
      }
    }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }
}
