import Diagnostics
import Testing

@testable import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Texts that make cmark-gfm 0.29.0.gfm.6 take seconds or minutes: each is refused, or done within a second.
struct PathologicalTests {
  struct Text: Sendable, CustomTestStringConvertible {
    let name: String
    let markdown: String
    var testDescription: String { name }

    init(_ name: String, _ markdown: String) {
      self.name = name
      self.markdown = markdown
    }
  }

  /// The rows of the known faults, by CVE where they have one.
  static let faults: [Text] = [
    Text("autolinks of 65,536 columns", String(repeating: "|x", count: 65_536) + "|\n|-|"),
    Text("CVE-2022-39209 images", String(repeating: "![l", count: 40_000)),
    Text("CVE-2023-22484 pointy braces", String(repeating: "a <?", count: 40_000)),
    Text("CVE-2023-22484 CDATA", String(repeating: "a <![CDATA[", count: 40_000)),
    Text("CVE-2023-22486 close brackets", String(repeating: "![[]()", count: 40_000)),
    Text(
      "CVE-2023-24824 quotes",
      String(repeating: ">", count: 40_000) + "\n" + String(repeating: "a\n", count: 40_000)),
    Text(
      "CVE-2023-24824 lists",
      String(repeating: "- ", count: 20_000) + "a\n" + String(repeating: "\n", count: 20_000)),
    Text(
      "CVE-2023-37463 one row of 40,000 columns",
      String(repeating: "|", count: 40_000) + "\n" + String(repeating: "|-", count: 40_000) + "\n"),
    Text(
      "CVE-2023-37463 3,000 short rows",
      String(repeating: "|a", count: 3_000) + "\n" + String(repeating: "|-", count: 3_000) + "\n"
        + String(repeating: "a\n", count: 3_000)),
    Text("columns without bars at the ends", wideTable(rows: 20_000)),
    Text("nested brackets", String(repeating: "[", count: 60_000) + "a"),
    Text("links in links", String(repeating: "[a](", count: 60_000)),
    Text("emphasis of two kinds", String(repeating: "*a_ ", count: 60_000)),
    Text("emphasis that never closes", String(repeating: "**a ", count: 60_000)),
    Text(
      "backticks of rising length",
      (1...1_200).map { String(repeating: "`", count: $0) + "e" }.joined()),
    Text("addresses", String(repeating: "a@b.", count: 60_000)),
    Text("www", String(repeating: "www.", count: 60_000)),
    Text("colons", String(repeating: "http://", count: 60_000)),
    Text("entities", String(repeating: "&", count: 200_000)),
    Text("tildes", String(repeating: "~a ", count: 60_000)),
    Text("reference definitions", (0..<20_000).map { "[r\($0)]: x\n" }.joined()),
    Text("references", String(repeating: "[a]: u\n\n[a] ", count: 15_000)),
    Text("footnotes", (0..<8_000).map { "[^\($0)]: x\n\n[^\($0)]\n\n" }.joined()),
    Text("one footnote, often", "[^1]: x\n\n" + String(repeating: "[^1] ", count: 60_000)),
    Text("footnotes without definitions", String(repeating: "[^a] ", count: 60_000)),
    Text("short references", String(repeating: "[[a]] ", count: 40_000)),
    Text("short references that don't close", String(repeating: "[[a ", count: 40_000)),
    Text("headings of one name", String(repeating: "## a\n", count: 60_000)),
    Text("numbered lists", (0..<40_000).map { "\($0). a\n" }.joined()),
    Text(
      "nested quotes, one more on each line",
      (1...600).map { String(repeating: ">", count: $0) + "a\n" }.joined()),
    Text(
      "nested lists, one more on each line",
      (0..<600).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
    Text("links with one target", String(repeating: "[a](b.md) ", count: 40_000)),
    Text("tags", String(repeating: "<b>", count: 60_000)),
    Text("comments", String(repeating: "<!-- ", count: 60_000)),
    Text("hard breaks", String(repeating: "a  \n", count: 60_000)),
    Text("tick boxes", String(repeating: "- [ ] a\n", count: 40_000)),
    Text("one long line", String(repeating: "word ", count: 180_000)),
  ]

  private static func wideTable(rows: Int) -> String {
    let header = (0..<64).map { "c\($0)" }.joined(separator: "|")
    let rule = Array(repeating: "-", count: 64).joined(separator: "|")
    return "\(header)\n\(rule)\n" + String(repeating: "a\n", count: rows)
  }

  @Test(arguments: faults)
  func isRefusedOrDoneWithinASecond(text: Text) {
    #expect(processorSeconds { parse(text.markdown) } < 1)
  }

  @Test(arguments: [
    "*", "_", "`", "~", "[", "]", "(", "![", "[a](b)", "<", "<a", "&amp;", "\\", "|", "> ", "- ",
    "1. ", "[^1]", "www.a.b ", "a@b.c ", "http://a ", "* _", "[a][b]", "**a*", "`a``", "\n\n", "#",
    "---\n", "|-|\n", "|a|\n|-|\n", "<!--", "<?", "]]", "[[", "~~a", "![a]", "\t", "- a\n\n",
  ])
  func staysQuickHoweverOftenASliceIsRepeated(slice: String) {
    let text = String(repeating: slice, count: 10_000)
    #expect(processorSeconds { parse(text) } < 1)
  }

  /// The time that this thread alone takes, whatever else the machine is doing.
  private func processorSeconds(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
  }

  private func parse(_ markdown: String) {
    var bag = DiagnosticBag()
    let file = SourceFile(path: "a.md", text: markdown)
    _ = MarkdownParser.parse(
      file, range: 0..<file.bytes.count,
      options: MarkdownOptions(allowsRawHTML: false, role: .body), into: &bag)
  }
}
