import Diagnostics
import Testing

@testable import Documents

struct ParallelParsingTests {
  /// With its own extensions for them, cmark-gfm 0.29.0.gfm.6 switches the signs of its extensions on and off in tables of the whole process, so that one
  /// text could lose its links because another one had just ended.
  @Test func readsManyTextsAtOnceLikeOneAfterTheOther() async {
    let text = "See www.example.org and ~~not~~ https://example.org/a or a@example.org.\n\n"
    let markdown = String(repeating: text, count: 5)
    @Sendable func html() -> [UInt8] {
      var bag = DiagnosticBag()
      let file = SourceFile(path: "a.md", text: markdown)
      return MarkdownParser.parse(
        body: 0..<file.bytes.count, in: file,
        options: MarkdownOptions(allowsRawHTML: false, role: .body), into: &bag
      ).prose.bytes
    }
    let alone = html()
    let differing = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<500).count { _ in html() != alone } }
      }
      return await group.reduce(0, +)
    }
    #expect(differing == 0)
  }
}
