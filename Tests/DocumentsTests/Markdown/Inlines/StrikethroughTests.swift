import Documents
import Testing

struct StrikethroughTests {
  @Test(arguments: [
    ("~~a~~", "<del>a</del>"), ("~a~", "<del>a</del>"), ("a~~b~~c", "a<del>b</del>c"),
    ("~~a *b* c~~", "<del>a <em>b</em> c</del>"), ("*~~a~~*", "<em><del>a</del></em>"),
    ("~~a `~~` b~~", "<del>a <code>~~</code> b</del>"), ("~~a\nb~~", "<del>a\nb</del>"),
    ("~~[a](https://b.c)~~", "<del><a href=\"https://b.c\">a</a></del>"),
    ("~~a~~ ~~b~~", "<del>a</del> <del>b</del>"), ("~~ä~~", "<del>ä</del>"),
  ])
  func strikesTextOut(_ source: String, _ html: String) {
    #expect(Rendered(source).html == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    "~~~a~~~ b", "~~a~", "~a~~", "~ a ~", "~~a ~~", "\\~~a~~", "*~~a* b~~", "~~ a~~", "a ~ b", "~",
    "~~~~",
  ])
  func leavesOtherTildesAlone(_ source: String) {
    #expect(!Rendered(source).html.contains("<del>"))
  }

  @Test func structureIsNeverMixedUp() {
    #expect(Rendered("~~a *b~~ c*").html == "<p>~~a <em>b~~ c</em></p>\n")
  }
}
