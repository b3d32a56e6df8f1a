import Diagnostics
import Testing

struct LinkWordsTests {
  @Test(arguments: [
    "[click here](x.md)", "[Here](x.md)", "[**Read more**…](x.md)", "[More →](https://a.org)",
    "[[x|this page]]", "[Haga clic aquí](x.md)", "[“Leer más”](x.md)", "[ESTE ENLACE](x.md)",
    "[here][x]\n\n[x]: https://example.org", "| a |\n|---|\n| [here](x.md) |",
  ])
  func reportsWordsThatSayNothing(text: String) {
    #expect(Rendered(text).findings.map(\.id) == [.markdownLinkWords])
  }

  @Test(arguments: [
    "[here is why](x.md)", "[[x]]", "[[2.1]]", "[the visit guide](x.md)", "<https://a.org>",
    "https://a.org", "[here, read the whole story of the visit](x.md)", "Look here.",
    "[![A map of here](a.png)](x.md)", "[Páginas](x.md)",
  ])
  func letsWordsPassThatSaySomething(text: String) {
    #expect(Rendered(text).findings.isEmpty)
  }
}
