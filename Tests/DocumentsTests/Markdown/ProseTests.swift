import Documents
import Testing

struct ProseTests {
  @Test func escapesWhatFillsTheHoles() {
    let prose = Rendered("[[a]] ![b](c.png)").markdown.prose
    var html: [UInt8] = []
    prose.fill(into: &html) { hole, _ in
      hole.kind == .address ? "/ä b/\"&'?x=1#y%20" : "<L & \"m\">"
    }
    #expect(
      String(decoding: html, as: UTF8.self) == """
        <p><a class="reference" href="/%C3%A4%20b/%22&amp;&#x27;?x=1#y%20">&lt;L &amp; &quot;m&quot;&gt;</a> \
        <img src="/%C3%A4%20b/%22&amp;&#x27;?x=1#y%20" alt="b"></p>

        """)
  }

  @Test func holesAreOrderedAndBelongToTheirReferences() {
    let prose = Rendered("[[a]] [b](c.md) [[d|e]] ![f](g.png)\n\n| [[h]] |\n|---|\n").markdown.prose
    #expect(prose.holes.map(\.offset) == prose.holes.map(\.offset).sorted())
    #expect(prose.holes.map(\.index) == [0, 0, 1, 2, 3, 3, 3, 3, 4, 4])
    #expect(
      prose.holes.map(\.kind) == [
        .address, .label, .address, .address, .beforePicture, .address, .pictureSize,
        .afterPicture, .address, .label,
      ])
    #expect(prose.references.map(\.isImage) == [false, false, false, true, false])
    #expect(prose.references.map(\.hasLabel) == [false, true, true, true, false])
  }

  @Test func appendsToWhatIsThere() {
    var html = Array("<main>".utf8)
    Rendered("a").markdown.prose.fill(into: &html) { _, _ in "" }
    #expect(String(decoding: html, as: UTF8.self) == "<main><p>a</p>\n")
  }

  @Test func isFilledApartFromItsHTML() {
    let prose = Rendered("[[a]] ![b](c.png) d").markdown.prose
    let frame = ProseFrame(
      htmlCount: prose.bytes.count, holes: prose.holes, references: prose.references)
    var whole: [UInt8] = []
    prose.fill(into: &whole) { _, _ in "e" }
    var apart = Array("<main>".utf8)
    frame.fill(prose.bytes, into: &apart) { _, _ in "e" }
    #expect(apart == Array("<main>".utf8) + whole)
    #expect(prose.frame == frame)
  }

  @Test(arguments: [
    ("a *b* `c` [d](e.md)", "a b c d"), ("1 < 2 & \"3\" > x", "1 < 2 & \"3\" > x"),
    ("&amp;lt;", "&lt;"),
    ("## A\n\nb\n\n- c\n- d", "A\nb\n\nc\nd"), ("![x](y.png) z", "z"),
    ("[[2.1]] and [[a|b]]", "2.1 and b"),
    ("`&amp;`", "&amp;"), ("a  \nb", "a\nb"), ("", ""), ("[[x]]", "x"),
  ])
  func plainTextHasNoTags(_ source: String, _ text: String) {
    #expect(Rendered(source).markdown.plainText == text)
  }

  @Test func plainTextCanHaveTheLabels() {
    let prose = Rendered("See [[a]], [[b|c]].").markdown.prose
    #expect(prose.plainText { _, _ in "The <guide>" } == "See The <guide>, c.")
  }

  @Test func isEmptyWithoutText() {
    #expect(Rendered("\n<!-- note -->\n").markdown.prose.isEmpty)
    #expect(!Rendered("a").markdown.prose.isEmpty)
  }
}
