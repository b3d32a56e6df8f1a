import Diagnostics
import Documents
import Testing

/// The Markdown of the field `text` of some front matter.
private struct ParsedField {
  let markdown: Markdown?
  let findings: [Finding]

  init(_ source: String, role: MarkdownOptions.Role = .field) {
    let file = SourceFile(path: "Content/site.yaml", text: source)
    var bag = DiagnosticBag()
    let mapping = YAMLParser.parseMapping(file, into: &bag)
    if case .scalar(let scalar)? = mapping?["text"]?.value {
      markdown = MarkdownParser.parse(
        scalar: scalar, in: file, options: MarkdownOptions(role: role), into: &bag)
    } else {
      markdown = nil
    }
    findings = bag.diagnostics.map(Finding.init)
  }

  var html: String? { markdown.map { Rendered.filled($0.prose) } }
}

struct MarkdownParserTests {
  @Test(arguments: [
    "ä: b\ntext: |\n  x\n  [a](⟪b.md⟫)\n", "text: |\n\n      x\n\n       [a](⟪b.md⟫)\nc: d\n",
    "text: |-\n  > x\n  >   [a](⟪b.md⟫)", "text: |+\n  [a](⟪b.md⟫)\n\n\nc: d",
    "text: |2\n    x\n\n  [a](⟪b.md⟫)\n",
    "text: | # comment\n  ä [a](⟪b.md⟫)\n", "text: |\r\n  x\r\n  [a](⟪b.md⟫)\r\nc: d",
    "text: |\r  x\r  [a](⟪b.md⟫)\r",
    "text: ä [a](⟪b.md⟫)\n", "text: \"ä [a](⟪b.md⟫)\"\n", "text: 'ä [a](⟪b.md⟫)'\n",
    "text:   x [[⟪2.1⟫]]\n",
    "text: |\n  x\n   \n  | a [b](⟪c.md⟫) |\n  |---|\n",
  ])
  func placesInAFieldAreExact(_ source: String) {
    let marked = Highlighted(source)
    let field = ParsedField(marked.text)
    #expect(field.markdown?.prose.references.map(\.range) == marked.ranges)
    #expect(field.findings.isEmpty)
  }

  @Test(arguments: [
    "text: ⟪>\n  x\n  [a](b.md)⟫\nc: d\n", "text: ⟪'it''s [a](b.md)'⟫\n",
    "text: ⟪\"\\\"x\\\" [a](b.md)\"⟫\n",
    "text: ⟪x\n  [a](b.md)⟫\n", "text: ⟪\"x\n  [a](b.md)\"⟫\n",
  ])
  func otherwiseTheWholeValueIsThePlace(_ source: String) {
    let marked = Highlighted(source)
    #expect(ParsedField(marked.text).markdown?.prose.references.map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    ("A *b*", "A <em>b</em>"), ("a\n\n  b", "<p>a</p>\n<p>b</p>\n"),
    ("- a", "<ul>\n<li>a</li>\n</ul>\n"),
    ("[[x]]", "<a class=\"reference\" href=\"name:x\">&lt;x&gt;</a>"), ("", ""), ("a\n  b", "a\nb"),
  ])
  func aLineOfOneParagraphHasNoTags(_ source: String, _ html: String) {
    #expect(ParsedField("text: |\n  \(source)\n", role: .line).html == html)
  }

  @Test func aFieldKeepsItsParagraph() {
    #expect(ParsedField("text: a").html == "<p>a</p>\n")
  }

  @Test func footnotesOfSeveralFieldsDoNotMeet() throws {
    let source = "text: |\n  a[^1]\n\n  [^1]: b\n"
    let first = try #require(ParsedField(source).html)
    let second = try #require(ParsedField("more: x\n" + source).html)
    let ids = { (html: String) in Set(html.matches(of: /id="([^"]*)"/).map { String($0.output.1) })
    }
    #expect(ids(first).count == 2)
    #expect(ids(first).isDisjoint(with: ids(second)))
    for id in ids(first) { #expect(first.contains("href=\"#\(id)\"")) }
  }

  /// The parser's inline extensions change tables that all parses share.
  @Test func parsesAtTheSameTimeDoNotDisturbEachOther() async {
    let source = "~~a~~ www.b.org `c` **d** https://e.org [f](g.md)\n\n| ~h~ |\n|---|\n"
    let expected = Rendered(source).html
    let results = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<150).allSatisfy { _ in Rendered(source).html == expected } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: true, count: 8))
  }
}
