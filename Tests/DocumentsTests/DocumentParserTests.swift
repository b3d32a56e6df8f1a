import Diagnostics
import Documents
import Testing

/// A document of a test as parsed, and what was reported.
private struct ParsedDocument {
  let document: Document?
  let findings: [Finding]
  let diagnostics: [Diagnostic]

  init(_ bytes: [UInt8]) {
    let file = SourceFile(path: "Content/pages/test.md", bytes: bytes)
    var bag = DiagnosticBag()
    document = DocumentParser.parse(file, options: MarkdownOptions(role: .body), into: &bag)
    diagnostics = bag.diagnostics
    findings = bag.diagnostics.map(Finding.init)
  }

  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  var html: String? { document.map { Rendered.filled($0.body.prose) } }
}

struct DocumentParserTests {
  @Test func readsFieldsAndText() throws {
    let parsed = ParsedDocument("---\ntitle: A\n---\n## B\n\nText\n")
    let document = try #require(parsed.document)
    #expect(parsed.findings.isEmpty)
    #expect(document.path == "Content/pages/test.md")
    #expect(document.frontMatter.entries.map(\.key) == ["title"])
    #expect(document.frontMatterRange == 0..<16)
    #expect(parsed.html == "<h2 id=\"b\">B</h2>\n<p>Text</p>\n")
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
  func acceptsEveryLineEndAndAByteOrderMark(_ end: String, _ hasMark: Bool) throws {
    let lines = [
      "---", "title: A", "text: |", "  x", "  y", "---", "## B", "", "a", "b  ", "c", "", "```",
      "code", "", "more", "```", "", "<b>x</b>",
    ]
    let plain = ParsedDocument(lines.joined(separator: "\n") + "\n")
    for finalEnd in [end, ""] {
      let text = (hasMark ? "\u{FEFF}" : "") + lines.joined(separator: end) + finalEnd
      let parsed = ParsedDocument(text)
      #expect(parsed.html == plain.html)
      #expect(parsed.html?.utf8.contains(0x0D) == false)
      let values = parsed.document?.frontMatter.entries.map(\.value)
      guard case .scalar(let scalar)? = values?.last else {
        Issue.record("the last field is text")
        return
      }
      #expect(scalar.text == "x\ny\n")
      let tag = text.utf8.count - "<b>x</b>".utf8.count - finalEnd.utf8.count
      #expect(parsed.findings == [Finding(.markdownRawHTML, tag..<tag + 3)])
    }
  }

  @Test func theTextMayBeMissing() {
    let parsed = ParsedDocument("---\ntitle: A\n---")
    #expect(parsed.document?.body.prose.isEmpty == true)
    #expect(parsed.findings.isEmpty)
  }

  @Test func fencesMayHaveSpacesBehindThem() {
    #expect(ParsedDocument("--- \ntitle: A\n---\t\nText").html == "<p>Text</p>\n")
  }

  @Test func aRuleInTheTextIsNoFence() {
    #expect(ParsedDocument("---\na: b\n---\nx\n\n---\n\ny\n").html == "<p>x</p>\n<hr>\n<p>y</p>\n")
  }

  @Test(arguments: ["⟪# Title⟫\n", "⟪⟫\n---\ntitle: A\n---\n", "⟪----⟫\na: b\n---\n"])
  func reportsMissingFrontMatter(_ source: String) {
    let marked = Highlighted(source)
    let parsed = ParsedDocument(marked.text)
    #expect(parsed.document == nil)
    #expect(parsed.findings == [Finding(.frontMatterMissing, marked.ranges.first)])
  }

  @Test(arguments: ["⟪---⟫\ntitle: A\n\nText\n", "\u{FEFF}⟪---⟫\r\ntitle: A\r\n----\r\n", "⟪---⟫"])
  func reportsUnclosedFrontMatterAtItsFence(_ source: String) {
    let marked = Highlighted(source)
    let parsed = ParsedDocument(marked.text)
    #expect(parsed.document == nil)
    #expect(parsed.findings == [Finding(.frontMatterUnclosed, marked.ranges.first)])
  }

  @Test func reportsTheTextEvenWhenTheFieldsAreBroken() {
    let marked = Highlighted("---\ntitle: a⟪:⟫ b\n---\n## A\n\n⟪<b>⟫x</b>\n")
    let parsed = ParsedDocument(marked.text)
    #expect(parsed.document == nil)
    #expect(
      parsed.findings == [
        Finding(.frontMatterSyntax, marked.ranges[0]), Finding(.markdownRawHTML, marked.ranges[1]),
      ])
  }

  @Test func emptyFrontMatterHasNoFields() {
    let parsed = ParsedDocument("---\n---\nText\n")
    #expect(parsed.document?.frontMatter.entries.isEmpty == true)
    #expect(parsed.findings.isEmpty)
  }

  @Test func refusesFrontMatterOfMoreThan64KiB() {
    let lines = String(repeating: "# a long comment that says nothing\n", count: 2_000)
    let parsed = ParsedDocument("---\n\(lines)---\n")
    #expect(parsed.document == nil)
    #expect(parsed.findings == [Finding(.frontMatterLimit, 0..<3)])
  }
}
