import Diagnostics
import TestSupport
import Testing

@testable import Documents

struct MarkdownRendererTests {
  private func parse(
    _ markdown: String, role: MarkdownOptions.Role = .body, allowsRawHTML: Bool = false
  ) -> (markdown: Markdown, diagnostics: [Diagnostic]) {
    var bag = DiagnosticBag()
    let file = SourceFile(path: "a.md", text: markdown)
    let parsed = MarkdownParser.parse(
      file, range: 0..<file.bytes.count,
      options: MarkdownOptions(allowsRawHTML: allowsRawHTML, role: role), into: &bag)
    return (parsed, bag.sorted)
  }

  private func html(_ markdown: String, role: MarkdownOptions.Role = .body) -> String {
    var html: [UInt8] = []
    parse(markdown, role: role).markdown.prose.fill(into: &html) { hole, reference in
      "«\(hole.kind == .address ? "to" : "label") \(reference.target)»"
    }
    return String(decoding: html, as: UTF8.self)
  }

  @Test(arguments: [
    ("NOTE", "note", "Note"), ("tip", "tip", "Tip"), ("Important", "important", "Important"),
    ("WARNING", "warning", "Warning"), ("CAUTION", "caution", "Caution"),
  ])
  func highlightsNotes(word: String, name: String, title: String) {
    let expected = """
      <div class="alert alert-\(name)" role="note"><p class="alert-title">\(title)</p>
      <p>Take <em>care</em>.</p>
      </div>

      """
    #expect(html("> [!\(word)]\n> Take *care*.\n") == expected)
    #expect(html("> [!\(word)]\n>\n> Take *care*.\n") == expected)
  }

  @Test func givesHeadingsStableUniqueIDsInAnyScript() {
    let text =
      "## Größe & Maß\n\n## Größe & Maß\n\n## 学生の声\n\n## What's new?\n\n## …\n\n## A-2\n\n## A\n\n## A\n"
    #expect(
      parse(text).markdown.outline.map(\.id) == [
        "größe-maß", "größe-maß-2", "学生の声", "whats-new", "section", "a-2", "a", "a-3",
      ])
  }

  @Test func keepsMarkupOutOfOutlineAndPlainText() {
    let (markdown, _) = parse("## The `code` of *one* & all\n\nText with **bold** words.\n")
    #expect(markdown.outline.map(\.text) == ["The code of one & all"])
    #expect(markdown.plainText == "The code of one & all Text with bold words.")
  }

  @Test func unwrapsASingleParagraphOfALine() {
    #expect(html("Some *words*", role: .line) == "Some <em>words</em>")
    #expect(html("One\n\nTwo", role: .line) == "<p>One</p>\n<p>Two</p>\n")
    #expect(
      html("[a](b.md) [[c]]", role: .line)
        == "<a href=\"«to path(&quot;b.md&quot;, fragment: nil)»\">a</a> "
        + "<a class=\"reference\" href=\"«to name(&quot;c&quot;, fragment: nil)»\">"
        + "«label name(&quot;c&quot;, fragment: nil)»</a>")
  }

  @Test func shortReferencesWorkInTablesListsAndHeadings() {
    let (markdown, diagnostics) = parse(
      "## See [[a]]\n\n| x |\n|---|\n| [[b\\|the b]] |\n\n- [[guide:c#d|the c]]\n")
    #expect(diagnostics.isEmpty)
    #expect(
      markdown.prose.references.map(\.target) == [
        .name("a", fragment: nil), .name("b", fragment: nil), .name("guide:c", fragment: "d"),
      ])
  }

  @Test func leavesShortReferencesInCodeAlone() {
    #expect(parse("`[[a]]`\n\n    [[b]]\n").markdown.prose.references.isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x",
    "file:///etc/passwd",
    "&#106;avascript:alert(1)", "java%73cript:alert(1)", "//evil.example", "\\\\evil",
    "<java\tscript:alert(1)>", "ftp://a.b",
  ])
  func refusesAddressesThatMustNotBeFollowed(address: String) {
    let (markdown, diagnostics) = parse("[x](\(address))")
    let shown = String(decoding: markdown.prose.html, as: UTF8.self)
    #expect(diagnostics.map(\.id) == [.markdownUnsafeAddress])
    #expect(!shown.contains("href"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<div>\n<script/src=//e.x/a.js>\n</div>",
    "<script\u{0C}src=//e.x>",
    "a <img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<iframe src=\"//x\"></iframe>",
  ])
  func showsHTMLAsText(markdown: String) {
    let shown = html(markdown)
    #expect(!shown.contains("<script") && !shown.contains("<img") && !shown.contains("<svg"))
    #expect(!shown.contains("<iframe") && !shown.contains("<div>"))
    #expect(parse(markdown).diagnostics.allSatisfy { $0.id == .markdownRawHTML })
    #expect(!parse(markdown).diagnostics.isEmpty)
  }

  @Test func passesHTMLOnWhereTheSiteAllowsIt() {
    let (markdown, diagnostics) = parse("A <b>bold</b> word", allowsRawHTML: true)
    #expect(String(decoding: markdown.prose.html, as: UTF8.self) == "<p>A <b>bold</b> word</p>\n")
    #expect(diagnostics.isEmpty)
  }

  @Test func keepsCommentsForTheAuthor() {
    let (markdown, diagnostics) = parse("Text.\n\n<!-- a note -->\n\nMore <!-- x --> text.\n")
    #expect(diagnostics.isEmpty)
    #expect(!String(decoding: markdown.prose.html, as: UTF8.self).contains("note"))
  }

  @Test func numbersFootnotesAndLeadsBack() {
    let text = html("A[^x] and B[^y] and A again[^x].\n\n[^y]: Why.\n[^x]: Ex.\n")
    #expect(text.contains("<a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a>"))
    #expect(text.contains("<a href=\"#fn-1\" id=\"fnref-1-2\" aria-label=\"Footnote 1\">1</a>"))
    #expect(text.contains("<li id=\"fn-1\">\n<p>Ex. <a href=\"#fnref-1\""))
    #expect(text.contains("<li id=\"fn-2\">\n<p>Why. <a href=\"#fnref-2\""))
  }

  @Test func drawsALongRunOfUnderscoresAsALineToWriteOn() {
    #expect(html("____________________") == "<hr class=\"writing-line\">\n")
    #expect(html("___") == "<hr>\n")
    #expect(html("Name: __________") == "<p>Name: __________</p>\n")
  }

  @Test func findsEachOfSeveralLikeLinks() {
    let marked = MarkedText("[a](1️⃣x.md), `x.md`, [b](2️⃣x.md)\nand [c](3️⃣x.md)\n")
    let references = parse(marked.text).markdown.prose.references
    #expect(
      references.map(\.range.lowerBound) == ["1️⃣", "2️⃣", "3️⃣"].compactMap { marked.offsets[$0] })
  }

  @Test(arguments: ["\\[[a]]", "[\\[a]]", "&#91;[a]]", "<https://a.b/[[c]]>", "[x [[a]] y](b.md)"])
  func leavesBracketsAloneThatAreNoReference(markdown: String) {
    let references = parse(markdown).markdown.prose.references.map(\.target)
    #expect(references.allSatisfy { $0 == .path("b.md", fragment: nil) })
  }

  @Test(arguments: [
    ("1️⃣[[]]", 2), ("x 1️⃣[[ ]]", 2), ("1️⃣[[|x]]", 2), ("1️⃣[[a| ]]", 2), ("1️⃣[[a and [[b]]", 2),
  ])
  func reportsShortReferencesThatAreBroken(marked: String, length: Int) throws {
    let marked = MarkedText(marked)
    let problem = try #require(parse(marked.text).diagnostics.first)
    #expect(problem.id == .markdownBrokenReference)
    #expect(problem.range?.bytes.lowerBound == marked.offsets["1️⃣"])
    #expect(problem.range?.bytes.count == length)
  }

  @Test(arguments: [
    "[a](1️⃣&#106;avascript:alert(1))", "[a](1️⃣javascript\\:x)", "[a][b]\n\n[b]: 1️⃣javascript:x\n",
  ])
  func findsAddressesThatAreWrittenWithEscapesOrElsewhere(marked: String) throws {
    let marked = MarkedText(marked)
    let problem = try #require(parse(marked.text).diagnostics.first)
    #expect(problem.id == .markdownUnsafeAddress)
    #expect(problem.range?.bytes.lowerBound == marked.offsets["1️⃣"])
  }

  @Test func ticksOnlyTheBoxItself() {
    #expect(!html("- [ ] mark with [x]\n").contains("checked"))
    #expect(html("- [X] done\n").contains("checked"))
  }

  @Test func keepsTheFragmentOfAFile() {
    #expect(html("[a](b.pdf#page=2)").contains("»#page=2\">a</a>"))
  }

  @Test func showsReferencesInTheOutlineByTheirWords() {
    let outline = parse("## Why [[term:students]] and [[2.1|the standard]] matter\n").markdown
      .outline
    #expect(outline.map(\.text) == ["Why students and the standard matter"])
    #expect(outline.map(\.id) == ["why-students-and-the-standard-matter"])
  }

  @Test func reportsANoteWithTextBesideItsWord() throws {
    let marked = MarkedText("> 1️⃣[!NOTE] Take care.\n")
    let problem = try #require(parse(marked.text).diagnostics.first)
    #expect(problem.id == .markdownUnknownAlert)
    #expect(problem.range?.bytes.lowerBound == marked.offsets["1️⃣"])
  }
}
