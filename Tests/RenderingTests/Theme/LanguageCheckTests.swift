import Diagnostics
import Rendering
import Testing

struct LanguageCheckTests {
  @Test(arguments: [
    ("<html>", 1), ("<!doctype html>\n<html\n class=\"a\">", 1), ("<html lang=\"English\">", 1),
    ("<html lang=>", 1), ("<html", 1), ("<html data-lang=\"en\">", 1), ("<html><html>", 2),
    ("<html lang=\"{{site.language}}\">", 0), ("<html data-x=\"{{#a}}b c{{/a}}\" lang='es-MX'>", 0),
    ("<main>", 0), ("", 0),
  ])
  func findsPagesThatDoNotNameTheirLanguage(template: String, count: Int) {
    var bag = DiagnosticBag()
    LanguageCheck.check([SourceFile(path: "Templates/a.mustache", text: template)], into: &bag)
    #expect(bag.diagnostics.map(\.id) == Array(repeating: .templateLanguage, count: count))
  }
}
