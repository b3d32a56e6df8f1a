import Diagnostics
import Documents
import Testing

struct LanguageMarkTests {
  @Test(arguments: [
    ("[a]{lang=es}", "<span lang=\"es\">a</span>"),
    ("x [a *b* c]{lang=es-MX} y", "x <span lang=\"es-MX\">a <em>b</em> c</span> y"),
    ("**[a]{lang=es}**", "<strong><span lang=\"es\">a</span></strong>"),
    ("[a]{lang=\"es\"}[b]{ lang=fr}", "<span lang=\"es\">a</span>[b]{ lang=fr}"),
    ("[a]{lang = 'es' }", "<span lang=\"es\">a</span>"),
    ("[a [b]{lang=fr} c]{lang=es}", "<span lang=\"es\">a <span lang=\"fr\">b</span> c</span>"),
    ("[a [b] c]{lang=es}", "<span lang=\"es\">a [b] c</span>"),
    ("[[a](https://b.c)]{lang=es}", "<span lang=\"es\"><a href=\"https://b.c\">a</a></span>"),
    ("[a](https://b.c){lang=es}", "<span lang=\"es\"><a href=\"https://b.c\">a</a></span>"),
    ("[[a]{lang=es}](https://b.c)", "<a href=\"https://b.c\"><span lang=\"es\">a</span></a>"),
    ("[a\nb]{lang=es}", "<span lang=\"es\">a\nb</span>"),
    ("[~~a~~ `b`]{lang=es}", "<span lang=\"es\"><del>a</del> <code>b</code></span>"),
    ("[&amp; \\]]{lang=es}", "<span lang=\"es\">&amp; ]</span>"),
    ("[שלום]{lang=he}", "<span lang=\"he\" dir=\"rtl\">שלום</span>"),
    (
      "[[x|a [b]{lang=es}]]",
      "<a class=\"reference\" href=\"name:x\">a <span lang=\"es\">b</span></a>"
    ),
  ])
  func marksWordsOfAnotherLanguage(_ source: String, _ html: String) {
    let rendered = Rendered(source)
    #expect(rendered.html == "<p>\(html)</p>\n")
    #expect(rendered.findings.isEmpty)
  }

  @Test(arguments: [
    "[a]\\{lang=es}", "`[a]{lang=es}`", "[a]{language}", "{langsam}", "[a]{.es}", "{l}", "[a]{l",
    "    [a]{lang=es}",
  ])
  func leavesOtherBracesAlone(_ source: String) {
    let rendered = Rendered(source)
    #expect(!rendered.html.contains("<span"))
    #expect(rendered.findings.isEmpty)
  }

  @Test(arguments: [
    "[a]⟪{lang=sp}⟫ b", "[a]⟪{lang=}⟫", "[a]⟪{lang}⟫", "[a]⟪{lang:es}⟫", "[a]⟪{lang=es fr}⟫",
    "a⟪{lang=es}⟫", "[a] ⟪{lang=es}⟫", "[]⟪{lang=es}⟫", "[ ]⟪{lang=es}⟫", "*[a*]⟪{lang=es}⟫",
    "*a*⟪{lang=es}⟫", "![[a]⟪{lang=es}⟫](b.png)", "[a]{lang=es}⟪{lang=fr}⟫",
    "é\n> [b]⟪{lang=xx}⟫\n", "- [a]⟪{lang=\"es}⟫",
  ])
  func reportsMarksThatSayNothing(_ source: String) {
    let marked = Highlighted(source)
    let findings = Rendered(marked.text).findings
    #expect(findings == marked.ranges.map { Finding(.markdownLanguage, $0) })
  }

  @Test func reportsAMarkWithoutAnEnd() {
    let rendered = Rendered("[a]{lang=es b")
    #expect(rendered.findings == [Finding(.markdownLanguage, 3..<8)])
    #expect(rendered.html == "<p>[a]{lang=es b</p>\n")
  }

  @Test func keepsItOutOfAnchorsAndOutlines() {
    let rendered = Rendered("## [Preguntas]{lang=es} frecuentes")
    #expect(
      rendered.html
        == "<h2 id=\"preguntas-frecuentes\"><span lang=\"es\">Preguntas</span> frecuentes</h2>\n")
    #expect(rendered.markdown.outline.map(\.text) == ["Preguntas frecuentes"])
  }

  @Test func worksInTablesAndOnWorksheets() {
    #expect(
      Rendered("| a |\n| --- |\n| [b]{lang=es} |").html.contains(
        "<td><span lang=\"es\">b</span></td>"))
    let worksheet = Rendered("- [ ] [Sí]{lang=es}", isWorksheet: true)
    #expect(worksheet.html.contains("<span lang=\"es\">Sí</span>"))
    #expect(worksheet.html.contains("type=\"checkbox\""))
    #expect(worksheet.findings.isEmpty)
  }
}
