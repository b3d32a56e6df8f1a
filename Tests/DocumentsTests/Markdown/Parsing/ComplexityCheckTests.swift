import Diagnostics
import Documents
import Testing

/// A text that is hard to parse, made of repeated pieces.
struct HardText: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  init(_ name: String, _ parts: (String, Int)...) {
    self.name = name
    text = parts.map { String(repeating: $0.0, count: $0.1) }.joined()
  }

  var testDescription: String { name }
}

struct ComplexityCheckTests {
  /// The inputs that were measured to take seconds or minutes, or to fill the memory, in cmark-gfm 0.29.0.gfm.6.
  static let measured = [
    HardText("65,535 columns", ("|a", 65_535), ("\n", 1), ("|-", 65_535), ("\n", 1)),
    HardText("65,536 columns", ("|a", 65_536), ("\n", 1), ("|-", 65_536), ("\n", 1)),
    HardText("unclosed images", ("![l", 40_000)),
    HardText("processing instructions", ("a <?", 40_000)),
    HardText("CDATA", ("a <![CDATA[", 40_000)),
    HardText("images around links", ("![[]()", 40_000)),
    HardText("quotes and lazy lines", (">", 40_000), ("\na", 40_000)),
    HardText("lists and blank lines", ("- ", 20_000), ("\n", 20_000)),
    HardText("lists with text and blank lines", ("- ", 20_000), ("x", 1), ("\n", 20_000)),
    HardText("underscores", ("_", 40_000)),
    HardText("nested lists", ("* a *", 40_000)),
    HardText("a row of 40,000 columns", ("|a", 40_000), ("\n", 1), ("|-", 40_000), ("\n", 1)),
    HardText(
      "3,000 short rows below 3,000 columns", ("|a", 3_000), ("\n", 1), ("|-", 3_000), ("\n", 1),
      ("x\n", 3_000)),
  ]

  static let others = [
    HardText("strong and emphasis", ("*a **a ", 20_000)),
    HardText("closers without openers", ("a** ", 40_000)),
    HardText("emphasis and footnotes", ("__[^a]***", 7_000)),
    HardText("brackets", ("[", 50_000), ("a", 1), ("]", 50_000)),
    HardText("open link addresses", ("[a](<b", 30_000)),
    HardText("open link titles", ("[a](b (", 30_000)),
    HardText("nested parentheses", ("[a](", 1), ("(", 100_000)),
    HardText("backticks", ("e`e``e```e````", 10_000)),
    HardText("comments in text", ("</<!--", 20_000)),
    HardText("open comment blocks", ("<!--\n\n", 20_000)),
    HardText("declarations", ("<!A", 40_000)),
    HardText("open attributes", ("<a b=\"c ", 20_000)),
    HardText("used definitions", ("[a]: ", 1), ("u", 60_000), ("\n\n", 1), ("[a]\n\n", 20_000)),
    HardText("definitions", ("[a]: u\n", 15_000)),
    HardText("definitions over two lines", ("[a]:\n", 20_000)),
    HardText("footnotes in footnotes", ("[^a]:", 20_000)),
    HardText("footnote marks", ("[^a] b\n\n", 10_000), ("[^a]: c", 1)),
    HardText("rules below text", ("a\n-|-\n", 20_000)),
    HardText("lines above a rule", ("a\n", 50_000), ("--:\n", 1)),
    HardText("addresses with underscores", ("_www.", 20_000)),
    HardText("mail addresses", ("a@b.c ", 20_000)),
    HardText("signs of mail", ("a@", 50_000)),
    HardText("one long host", ("www.", 1), ("a", 100_000)),
    HardText("tildes", ("~a ~~b ", 15_000)),
    HardText("open references", ("[[a|b ", 20_000)),
    HardText("empty headings", ("# \n", 20_000)),
    HardText("equal headings", ("# a\n\n", 20_000)),
    HardText("many small blocks of brackets", ("[[[[[[[[[[\n\n", 9_000)),
    HardText("coded footnote signs", ("[&#94;a]", 10_000)),
    HardText("entities", ("&NotEqualTilde;", 7_000)),
  ]

  @Test(arguments: measured + others)
  func isRefusedOrDoneInLessThanASecond(_ hard: HardText) throws {
    let (seconds, rendered) = ProcessorTime.measure { Rendered(hard.text) }
    #expect(seconds < ProcessorTime.second)
    let refusals = rendered.findings.filter { $0.id == .markdownTooComplex }
    #expect(refusals.count <= 1)
    if !refusals.isEmpty { #expect(rendered.html.isEmpty) }
    #expect(rendered.html.utf8.count <= 16 * hard.text.utf8.count + 128 * 1024)
  }

  // MARK: Limits

  private static func row(_ columns: Int) -> String {
    String(repeating: "|a", count: columns) + "|\n"
  }

  private static func table(_ columns: Int) -> String {
    row(columns) + String(repeating: "|-", count: columns) + "|\n"
  }

  static let excesses: [(String, String)] = [
    (
      "x\n\n⟪\(row(65).dropLast())⟫\n" + String(repeating: "|-", count: 65),
      "A table has at most 64 columns; this line has 65"
    ),
    (
      "x\n\n⟪\(String(repeating: ">", count: 51)) a⟫\n",
      "A line starts with more than 50 quote or list signs"
    ),
    (
      "⟪\(String(repeating: "- ", count: 51))a⟫\n",
      "A line starts with more than 50 quote or list signs"
    ),
    (
      "⟪\(String(repeating: "1. > * 2) + ", count: 11))a⟫\n",
      "A line starts with more than 50 quote or list signs"
    ),
    (
      String(repeating: "[\n", count: 2_000) + "⟪a [⟫\nb",
      "More than 2000 “[” stand without a blank line between them"
    ),
    (
      String(repeating: "<\n", count: 2_000) + "⟪a <⟫\nb",
      "More than 2000 “<” stand without a blank line between them"
    ),
    ("x ⟪[&⟫#94;a]", "A bracket is followed by “^” written as a code, which can't be read"),
    (
      "x ![y\n⟪[&⟫#x0005E;a]", "A bracket is followed by “^” written as a code, which can't be read"
    ),
    ("⟪[&⟫Hat;a]", "A bracket is followed by “^” written as a code, which can't be read"),
    (
      "x\n\n⟪\(String(repeating: "*a ", count: 20_000))⟫",
      "The text takes too long to read, because a block has 20000 signs of emphasis"
    ),
  ]

  @Test(arguments: excesses)
  func reportsTheLineAndTheLimit(_ source: String, _ message: String) {
    let marked = Highlighted(source)
    let rendered = Rendered(marked.text)
    #expect(rendered.findings == [Finding(.markdownTooComplex, marked.ranges.first)])
    #expect(rendered.messages == [message])
  }

  static let allowed = [
    table(64) + row(64), "x\n" + row(100), String(repeating: ">", count: 50) + " a",
    String(repeating: "[a] ", count: 2_000), String(repeating: "[a] b\n\n", count: 10_000),
    String(repeating: "a < b ", count: 2_000), String(repeating: "- ", count: 60) + "\n",
    String(repeating: "____________\n", count: 60), String(repeating: "*a* ", count: 3_000),
    String(repeating: "- [ ] do *this* with `that`\n", count: 1_500),
    table(5) + String(repeating: "| a *b* | [c](d.md) | 1 | 2 | |\n", count: 1_000),
    "[&#904;a] [&hearts;b] [&amp;^c]",
  ]

  @Test(arguments: allowed)
  func acceptsWhatPeopleWrite(_ text: String) {
    #expect(!Rendered(text).findings.contains { $0.id == .markdownTooComplex })
  }

  @Test func refusesOutputOutOfProportion() {
    let rendered = Rendered("a[^1]\n\n" + String(repeating: "[^1]\n\n", count: 5_000) + "[^1]: b\n")
    #expect(rendered.messages == ["The page would grow to more than 16 times its text"])
    #expect(rendered.html.isEmpty)
  }
}
