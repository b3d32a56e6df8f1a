import Documents
import Testing

struct ProseLineEndsTests {
  @Test(arguments: [
    ("<p>one\ntwo</p>\n<p>three</p>\n", "<p>one two</p>\n<p>three</p>\n"),
    (
      "<p>a <em>b</em>\nc <code>d</code>\n<a href=\"\">e</a>\n</p>",
      "<p>a <em>b</em> c <code>d</code> <a href=\"\">e</a> </p>"
    ),
    ("<ul>\n<li>one</li>\n</ul>", "<ul>\n<li>one</li>\n</ul>"),
    ("one<br />\ntwo", "one<br />\ntwo"), ("\n>\n", " > "), ("", ""),
  ])
  func joinsTheLinesOfAParagraphOnly(html: String, joined: String) {
    let prose = Prose(html: Array(html.utf8)).onLongLines
    #expect(String(decoding: prose.html, as: UTF8.self) == joined)
  }
}
