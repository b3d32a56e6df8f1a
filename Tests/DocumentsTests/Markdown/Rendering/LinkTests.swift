import Diagnostics
import Documents
import Testing

struct LinkTests {
  @Test(arguments: [
    ("../a/b.md", ProseReference.Target.path("../a/b.md", fragment: nil)),
    ("b.md#c-d", .path("b.md", fragment: "c-d")), ("B.MD", .path("B.MD", fragment: nil)),
    ("../guides/", .path("../guides/", fragment: nil)), ("..", .path("..", fragment: nil)),
    ("guides", .path("guides", fragment: nil)), ("/pages/x", .path("/pages/x", fragment: nil)),
    ("b.md#gr%C3%B6%C3%9Fe", .path("b.md", fragment: "größe")),
    ("#top", .heading("top")), ("#gr%C3%B6", .heading("grö")), ("a.pdf", .file("a.pdf")),
    ("v1.2/a.csv#x", .file("v1.2/a.csv")), ("a%20b.pdf", .file("a b.pdf")),
  ])
  func sortsRelativeLinks(_ address: String, _ target: ProseReference.Target) {
    let marked = Highlighted("See [it](⟪\(address)⟫).")
    let rendered = Rendered(marked.text)
    #expect(
      rendered.markdown.prose.references == [
        ProseReference(target: target, range: marked.ranges[0], isImage: false, hasLabel: true)
      ])
    #expect(rendered.findings.isEmpty)
  }

  @Test func theFragmentOfAFileStaysBehindTheHole() {
    #expect(
      Rendered("[a](b.pdf#page=2)").html == "<p><a href=\"b.pdf#page=2\">a</a></p>\n")
  }

  @Test(arguments: [
    "https://example.org/a?b=c&d", "http://a.b", "HTTPS://A.B", "mailto:a@b.org", "tel:+1-555-0100",
  ])
  func keepsLinksToElsewhere(_ address: String) {
    let rendered = Rendered("[a](\(address)) <\(address)>")
    let url = address.replacing("&", with: "&amp;")
    #expect(
      rendered.html
        == "<p><a href=\"\(url)\">a</a> <a href=\"\(url)\">\(url)</a></p>\n")
    #expect(rendered.markdown.prose.references.isEmpty)
    #expect(rendered.findings.isEmpty)
  }

  @Test(arguments: [
    "[a](⟪javascript:alert(1)⟫)", "[a](⟪JaVaScRiPt:alert(1)⟫)", "[a](⟪javascript&colon;alert(1)⟫)",
    "[a](⟪&#106;avascript:alert(1)⟫)", "[a](<⟪java&#9;script:alert(1)⟫>)",
    "[a](<⟪ javascript:alert(1)⟫>)", "[a](⟪&#1;javascript:alert(1)⟫)", "[a](⟪vbscript:x⟫)",
    "[a](⟪data:text/html,x⟫)", "[a](⟪DATA:image/png;base64,x⟫)", "[a](⟪file:///etc/passwd⟫)",
    "[a](⟪javascript\\:x⟫ \"t\")", "[a](⟪ftp://a.b⟫)", "[a](⟪//a.b/c⟫)",
    "[a](⟪\\\\\\\\a.b⟫)", "[a](<⟪java\tscript:x⟫>)", "<⟪javascript:alert(1)⟫>",
    "[a][b]\n\n[b]: ⟪javascript:x⟫", "> - [a](⟪javascript:x⟫)", "![a](⟪javascript:x⟫)",
    "![a](⟪mailto:b@c.d⟫)", "[x\ny](⟪data:z⟫ 'a\nb') [q](⟪file:r⟫)", "[a](⟪x&#58;y⟫)",
  ])
  func refusesEveryOtherScheme(_ source: String) {
    let marked = Highlighted(source)
    let rendered = Rendered(marked.text)
    #expect(rendered.findings == marked.ranges.map { Finding(.markdownUnsafeAddress, $0) })
    #expect(!rendered.html.contains("href") && !rendered.html.contains("<img"))
  }

  @Test func keepsTheWordsOfARefusedLink() {
    #expect(Rendered("[a *b*](javascript:x)").html == "<p>a <em>b</em></p>\n")
    #expect(Rendered("![a *b*](data:x)").html == "<p>a b</p>\n")
  }

  @Test(arguments: ["[a](⟪⟫)", "[a](<⟪⟫>)", "![a](⟪⟫)"])
  func reportsAMissingAddress(_ source: String) {
    let marked = Highlighted(source)
    #expect(Rendered(marked.text).findings == [Finding(.linkUnresolved, marked.ranges.first)])
  }

  @Test func escapesAddressesAndTitles() {
    #expect(
      Rendered("[a](<https://a.b/\"\\<ä'&amp;> 'q\"<r')").html
        == "<p><a href=\"https://a.b/%22%3C%C3%A4&#x27;&amp;\" title=\"q&quot;&lt;r\">a</a></p>\n")
  }

  // MARK: Images

  @Test func imagesAreReferencesToFiles() {
    let marked = Highlighted("![A *board*](⟪img/a.png⟫ \"T\")")
    let rendered = Rendered(marked.text)
    #expect(rendered.html == "<p><img src=\"img/a.png\" alt=\"A board\" title=\"T\"></p>\n")
    #expect(
      rendered.markdown.prose.references == [
        ProseReference(
          target: .file("img/a.png"), range: marked.ranges[0], isImage: true, hasLabel: true)
      ])
  }

  @Test(arguments: [
    "a ⟪![](a.png)⟫ b", "⟪![ ](a.png)⟫", "[⟪![](a.png)⟫](b.md)", "x\n  > y\n\n> z\n> ⟪![](a.png)⟫",
  ])
  func reportsImagesWithoutText(_ source: String) {
    let marked = Highlighted(source)
    #expect(Rendered(marked.text).findings == [Finding(.markdownImageText, marked.ranges.first)])
  }

  @Test func anImageNamedLikeAnEntryIsStillAFile() {
    #expect(
      Rendered("![a](b.md)").markdown.prose.references.map(\.target) == [.file("b.md")])
  }

  @Test func theTextOfAnImageIsEscaped() {
    #expect(Rendered("![\"><b>](a.png)").html.contains("alt=\"&quot;&gt;\""))
  }

  // MARK: Definitions

  @Test(arguments: [
    "[a][b]\n\n[B]: ⟪c.md⟫ \"t\"", "[b][]\n\n[b]: <⟪c d.md⟫>", "[b]\n\n> [b]:\n> ⟪c.md⟫",
    "`[b]: c.md`\n\n[b]\n\n- [b]: ⟪c.md⟫", "[b]: ⟪c.md⟫\n[b]: d.md\n\n[x y][b]",
    "    [b]: x.md\n\n[b]\n\n[b]: ⟪c.md⟫",
  ])
  func linksThatAreDefinedElsewhereHaveThePlaceOfTheDefinition(_ source: String) {
    let marked = Highlighted(source)
    #expect(Rendered(marked.text).markdown.prose.references.map(\.range) == marked.ranges)
  }
}
