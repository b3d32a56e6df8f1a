import Diagnostics
import Documents
import Testing

struct RawHTMLTests {
  @Test(arguments: [
    "a ⟪<b>⟫bold</b> c", "⟪<div>⟫\n<p>x</p>\n</div>", "> - ⟪<script>⟫alert(1)</script>",
    "ä *x*\n   ⟪<img src=x onerror=alert(1)>⟫", "⟪<div⟫\nclass=\"a\">", "| ⟪<b>⟫ |\n|---|\n",
    "⟪<?php⟫\n?>", "a ⟪<![CDATA[x]]>⟫ b", "<!-- note --> ⟪text <b>⟫", "<!-- a\n-->⟪<i>⟫",
    "1. a\n\n   ⟪<svg onload=x>⟫\n", "## ⟪<span>⟫x</span>", "a ⟪<a⟫\nhref=\"x\">b</a>",
  ])
  func showsTagsAsTextAndReportsTheFirstOfABlock(_ source: String) {
    let marked = Highlighted(source)
    let rendered = Rendered(marked.text)
    #expect(
      rendered.findings.filter { $0.id == .markdownRawHTML }
        == marked.ranges.map { Finding(.markdownRawHTML, $0) })
    #expect(!rendered.html.contains("<b>") && !rendered.html.contains("<script"))
  }

  @Test func reportsEachBlockOnce() {
    let marked = Highlighted("⟪<b>⟫a</b> <i>b</i>\n\n⟪<u>⟫c</u>\n")
    #expect(Rendered(marked.text).findings == marked.ranges.map { Finding(.markdownRawHTML, $0) })
  }

  @Test func theTextBetweenTagsIsKept() {
    #expect(
      Rendered("<div>\nHello *you*\n</div>\n").html
        == "<p>&lt;div&gt;\nHello *you*\n&lt;/div&gt;</p>\n")
  }

  @Test(arguments: [
    "<!-- note -->", "<!-- a\n\nb -->\n", "<!---->", "<!-->", "- <!-- a -->",
    "<!-- a --><!-- b -->",
    "<!-- <b> -->",
  ])
  func commentsAreNeitherShownNorReported(_ source: String) {
    for allows in [false, true] {
      let rendered = Rendered(source, allowsRawHTML: allows)
      #expect(rendered.markdown.plainText.isEmpty)
      #expect(!rendered.html.contains("!--") && !rendered.html.contains("&lt;"))
      #expect(rendered.findings.isEmpty)
    }
  }

  @Test func commentsWithinTextAreDropped() {
    #expect(Rendered("a<!-- b -->c").html == "<p>ac</p>\n")
    #expect(Rendered("<!-- a --> b").html == "<p>b</p>\n")
  }

  @Test func aCommentThatIsNeverClosedHidesNothing() {
    let marked = Highlighted("a\n\n⟪<!--⟫ b\n\nc\n")
    let rendered = Rendered(marked.text)
    #expect(rendered.findings == [Finding(.markdownRawHTML, marked.ranges.first)])
    #expect(rendered.html == "<p>a</p>\n<p>&lt;!-- b\n\nc</p>\n")
  }

  @Test func isPassedOnWhereItIsAllowed() {
    let rendered = Rendered("<div class=\"x\">\n\na <b>c</b>\n\n</div>\n", allowsRawHTML: true)
    #expect(rendered.html == "<div class=\"x\">\n<p>a <b>c</b></p>\n</div>\n")
    #expect(rendered.findings.isEmpty)
  }

  @Test func signsThatAreNoTagsAreText() {
    let rendered = Rendered("1 < 2, \\<b> and `<b>`\n\n    <b>\n")
    #expect(rendered.findings.isEmpty)
    #expect(rendered.html.hasPrefix("<p>1 &lt; 2, &lt;b&gt; and <code>&lt;b&gt;</code></p>"))
  }
}
