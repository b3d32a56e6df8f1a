import Diagnostics
import Documents
import Testing

struct MarkdownRendererTests {
  @Test(arguments: [
    ("*a* **b** `c<d`", "<p><em>a</em> <strong>b</strong> <code>c&lt;d</code></p>\n"),
    ("a  \nb\\\nc\nd", "<p>a<br>\nb<br>\nc\nd</p>\n"),
    ("\"a\" & <b", "<p>&quot;a&quot; &amp; &lt;b</p>\n"),
    (
      "```swift extra\nlet a = 1 < 2\n```",
      "<pre><code class=\"language-swift\">let a = 1 &lt; 2\n</code></pre>\n"
    ),
    (
      "```\"><script>\nx\n```",
      "<pre><code class=\"language-&quot;&gt;&lt;script&gt;\">x\n</code></pre>\n"
    ),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"),
    ("", ""),
  ])
  func rendersPlainMarkdown(_ source: String, _ html: String) {
    let rendered = Rendered(source)
    #expect(rendered.html == html)
    #expect(rendered.findings.isEmpty)
  }

  @Test(arguments: ["__________", "________________________", "***", "_ _ _ _ _ _ _ _ _ _"])
  func underscoresAreARuleOutsideOfWorksheets(_ source: String) {
    #expect(Rendered(source).html == "<hr>\n")
  }

  @Test func alignsCellsByClassAndScopesHeads() {
    let html = Rendered("| a | b | c |\n|:--|:-:|--:|\n| 1 |\n").html
    #expect(
      html == """
        <div class="table-wrap">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="align-center">b</th>
        <th scope="col" class="align-right">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="align-center"></td>
        <td class="align-right"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func aTableMayHaveNoBody() {
    #expect(!Rendered("| a |\n|---|\n").html.contains("tbody"))
  }

  @Test func pipesInCellsNeedABackslash() {
    let html = Rendered("| a \\| b | `c \\| d` |\n|---|---|\n").html
    #expect(
      html.contains("<th scope=\"col\">a | b</th>\n<th scope=\"col\"><code>c | d</code></th>"))
  }
}

// MARK: - Task lists

extension MarkdownRendererTests {
  @Test func labelsEveryTickBoxWithItsText() {
    let html = Rendered("- [ ] one *a*\n- [x] two\n  - nested\n- three\n").html
    #expect(
      html == """
        <ul class="task-list">
        <li class="task-list-item"><label><input type="checkbox" disabled> one <em>a</em></label></li>
        <li class="task-list-item"><label><input type="checkbox" disabled checked> two</label>
        <ul>
        <li>nested</li>
        </ul>
        </li>
        <li>three</li>
        </ul>

        """)
  }

  @Test func looseTasksKeepTheirParagraphs() {
    let html = Rendered("- [ ] one\n\n- [X] two\n").html
    #expect(
      html.contains(
        "<li class=\"task-list-item\">\n<p><label><input type=\"checkbox\" disabled> one</label></p>"
      ))
    #expect(html.contains("disabled checked> two</label></p>"))
  }

  @Test(arguments: ["> - [ ] a", "1. [ ] a", "- - [ ] a", "* [x] a"])
  func tasksWorkInEveryKindOfList(_ source: String) {
    #expect(Rendered(source).html.contains("<label><input type=\"checkbox\" disabled"))
  }

  @Test(arguments: [
    "- [] a", "- [ ]a", "- \\[ ] a", "- a [ ] b", "[ ] a", "- [y] a", "- [x](b) c", "- `[ ]` a",
    "- [x] c\n\n[x]: /d",
  ])
  func nothingElseIsATask(_ source: String) {
    #expect(!Rendered(source).html.contains("checkbox"))
  }

  @Test func anEmptyTaskHasANameForScreenReaders() {
    let html = Rendered("- [ ]\n- [ ] \n").html
    #expect(
      html.matches(of: /<label><input type="checkbox" disabled aria-label="Tick box"><\/label>/)
        .count == 2)
  }

  @Test func anXInTheTextTicksNothing() {
    #expect(!Rendered("- [ ] mark with [x]").html.contains("checked"))
  }
}

// MARK: - Alerts

extension MarkdownRendererTests {
  @Test(arguments: ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "note"])
  func rendersAlerts(_ word: String) {
    let name = word.lowercased()
    let title = name.prefix(1).uppercased() + name.dropFirst()
    let rendered = Rendered("> [!\(word)]\n> Some *text*.\n>\n> More.\n")
    #expect(
      rendered.html == """
        <div class="alert alert-\(name)" role="note">
        <p class="alert-title">\(title)</p>
        <p>Some <em>text</em>.</p>
        <p>More.</p>
        </div>

        """)
    #expect(rendered.findings.isEmpty)
  }

  @Test(arguments: [
    ("> [!NOTE]", ""), ("> [!NOTE]\n>\n> a", "<p>a</p>\n"),
    ("> [!NOTE]\n> - a", "<ul>\n<li>a</li>\n</ul>\n"),
    ("> [!NOTE]  \n> a", "<p>a</p>\n"), ("> [!NOTE]\n> *a*", "<p><em>a</em></p>\n"),
  ])
  func theMarkerItselfIsNotShown(_ source: String, _ text: String) {
    let opening =
      "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Note</p>\n"
    #expect(Rendered(source).html == opening + text + "</div>\n")
  }

  @Test(arguments: ["> ⟪[!HINT]⟫\n> a", "> ⟪[!Did you know]⟫\n> a", "- x\n\n  > ⟪[!NOTES]⟫\n  > a"])
  func reportsUnknownAlerts(_ source: String) {
    let marked = Highlighted(source)
    let rendered = Rendered(marked.text)
    #expect(rendered.findings == [Finding(.markdownUnknownAlert, marked.ranges.first)])
    #expect(rendered.html.contains("<blockquote>"))
  }

  @Test func aMarkerWithTextOnItsLineIsAnAlertButReported() {
    let marked = Highlighted("> ⟪[!TIP]⟫ Start *early*.\n> Really.")
    let rendered = Rendered(marked.text)
    #expect(rendered.findings == [Finding(.markdownUnknownAlert, marked.ranges.first)])
    #expect(rendered.html.contains("alert-tip"))
    #expect(rendered.html.contains("<p>Start <em>early</em>.\nReally.</p>"))
  }

  @Test(arguments: [
    "> [!NOTE](a.md) b", "> \\[!NOTE]\n> a", "[!NOTE]\na", "> a\n> [!NOTE]", "> [!] a",
  ])
  func nothingElseIsAnAlert(_ source: String) {
    let rendered = Rendered(source)
    #expect(!rendered.html.contains("alert"))
    #expect(rendered.findings.isEmpty)
  }
}

// MARK: - Footnotes

extension MarkdownRendererTests {
  @Test func footnotesLeadThereAndBack() {
    let html = Rendered("A[^x] b[^y] c[^x].\n\n[^y]: Two.\n\n[^x]: One.\n\n    - more\n").html
    #expect(
      html == """
        <p>A<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" aria-label="Footnote 1">1</a></sup> \
        b<sup class="footnote-ref"><a href="#fn-2" id="fnref-2" aria-label="Footnote 2">2</a></sup> \
        c<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" aria-label="Footnote 1">1</a></sup>.</p>
        <section class="footnotes" aria-label="Footnotes">
        <ol>
        <li id="fn-1">
        <p>One.</p>
        <ul>
        <li>more</li>
        </ul>
        <a href="#fnref-1" class="footnote-backref" aria-label="Back to the text, from footnote 1">↩</a> \
        <a href="#fnref-1-2" class="footnote-backref" aria-label="Back to the text, from footnote 1, place 2">↩</a>
        </li>
        <li id="fn-2">
        <p>Two. <a href="#fnref-2" class="footnote-backref" aria-label="Back to the text, from footnote 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func headingsDoNotTakeTheAnchorsOfFootnotes() {
    let rendered = Rendered("## Fn 1\n\n## Fnref-1\n\na[^x]\n\n[^x]: y\n")
    #expect(rendered.markdown.outline.map(\.id) == ["fn-1-2", "fnref-1-2"])
  }
}
