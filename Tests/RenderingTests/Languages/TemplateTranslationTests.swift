import Diagnostics
import Testing

@testable import Rendering

/// Templates in another language keep their tags and say their texts in other words.
struct TemplateTranslationTests {
  private func translation(_ template: String, _ texts: String) -> TemplateTranslation {
    var bag = DiagnosticBag()
    let texts = InterfaceTexts(
      SourceFile(path: "Templates/strings/es.yaml", text: texts), into: &bag)
    return TemplateTranslation(
      SourceFile(path: "Templates/page.mustache", text: template), texts)
  }

  private func translated(_ template: String, _ texts: String) -> String {
    String(decoding: translation(template, texts).bytes, as: UTF8.self)
  }

  @Test func saysTextsInOtherWords() {
    #expect(
      translated(
        "<h2>\n Quick start </h2>{{#a}}Home{{/a}}", "Quick start: Para empezar\nHome: Inicio")
        == "<h2>\n Para empezar </h2>{{#a}}Inicio{{/a}}")
  }

  @Test func movesValuesToWhereTheOtherLanguageHasThem() {
    #expect(
      translated(
        "<p>Served by {{ count }} in {{{place}}}</p>",
        "\"Served by {count} in {place}\": \"En {place} hay {count} & más\"")
        == "<p>En {{{place}}} hay {{ count }} &amp; más</p>")
  }

  @Test func translatesWhatAttributesSayToPeopleOnly() {
    #expect(
      translated(
        "<nav aria-label=\"Home\" class=\"Home\" {{#a}}title=\"Home\"{{/a}}>", "Home: Inicio")
        == "<nav aria-label=\"Inicio\" class=\"Home\" {{#a}}title=\"Inicio\"{{/a}}>")
  }

  @Test func translatesWhatScriptsSayHoweverShort() {
    #expect(
      translated("<p class=\"ticked\" data-say-ticked=\"ticked\">", "ticked: marcada")
        == "<p class=\"ticked\" data-say-ticked=\"marcada\">")
  }

  @Test func leavesCodeAndNamesOfStylesAlone() {
    let template = "{{$bodyClass}}page-home{{/bodyClass}}<code>Home</code> <b>Home</b>"
    let translation = translation(template, "House: Casa")
    #expect(String(decoding: translation.bytes, as: UTF8.self) == template)
    #expect(translation.missing.map(\.text) == ["Home"])
  }

  @Test func namesTheTemplatesThatItBringsIn() {
    #expect(
      translation("{{<layout}}{{$main}}{{> partials/card}}{{/main}}{{/layout}}", "a: b").calls
        == ["layout", "partials/card"])
  }
}
