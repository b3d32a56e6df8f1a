import Documents
import Testing

struct BareAddressTests {
  @Test(arguments: [
    ("www.a.org", "http://www.a.org"), ("https://a.org/b?c=d#e", "https://a.org/b?c=d#e"),
    ("HTTP://A.org", "HTTP://A.org"), ("a.b+c@d-e.org", "mailto:a.b+c@d-e.org"),
    ("mailto:a@b.org", "mailto:a@b.org"), ("https://a.org/b_c_d", "https://a.org/b_c_d"),
    ("https://en.wikipedia.org/wiki/A_(b)", "https://en.wikipedia.org/wiki/A_(b)"),
    ("https://münchen.de", "https://m%C3%BCnchen.de"),
    ("http://localhost:8000/x", "http://localhost:8000/x"),
  ])
  func becomesALink(_ text: String, _ address: String) {
    #expect(Rendered("a \(text) b").html == "<p>a <a href=\"\(address)\">\(text)</a> b</p>\n")
    #expect(Rendered("*\(text)*").html == "<p><em><a href=\"\(address)\">\(text)</a></em></p>\n")
  }

  @Test(arguments: [".", ",", "!", "?", ":", ")", ").", "\"", "'", "*", "_", "~", ";", "&hl;"])
  func endsBeforeThePunctuationOfTheSentence(_ sign: String) {
    #expect(Rendered("(www.a.org/b\(sign)").html.contains(">www.a.org/b</a>"))
  }

  @Test func entitiesBelongToTheAddress() {
    #expect(
      Rendered("https://a.org/?b=c&amp;d=e").html
        == "<p><a href=\"https://a.org/?b=c&amp;d=e\">https://a.org/?b=c&amp;d=e</a></p>\n")
  }

  @Test(arguments: [
    "awww.a.org", "www.a_b.org", "www", "www.", "http://", "https:// a", "ftp://a.org",
    "xhttp://a.org",
    "javascript://a.org", "a@b", "@b.org", "a@b.c1", "`www.a.org`", "http://_a.b", "http://?",
  ])
  func nothingElseBecomesALink(_ text: String) {
    #expect(!Rendered(text).html.contains("<a"))
  }

  @Test(arguments: ["[www.a.org](b.md)", "[a@b.org](b.md)", "<https://a.org>", "[[x|www.a.org]]"])
  func linksAreNotNested(_ source: String) {
    #expect(Rendered(source).html.matches(of: /<a\ /).count == 1)
  }

  @Test func severalAddressesOfOneLineAreFound() {
    let html = Rendered("www.a.org, b@c.org; http://d.org. e@f.org").html
    #expect(
      html.matches(of: #/<a href="[^"]*">([^<]*)</#).map { String($0.output.1) } == [
        "www.a.org", "b@c.org", "http://d.org", "e@f.org",
      ])
  }
}
