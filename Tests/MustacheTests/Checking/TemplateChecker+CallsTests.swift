import Diagnostics
import Testing

@testable import Mustache

struct TemplateCheckerCallsTests {
  @Test(arguments: [
    ("{{>1️⃣card}}", "Did you mean “partials/card”?"),
    ("{{>1️⃣partials/crad}}", "Did you mean “partials/card”?"),
    ("{{<1️⃣base}}{{/base}}", "Add Templates/base.mustache."),
  ])
  func reportsATemplateThatIsMissing(_ template: String, _ help: String) throws {
    let templates = MarkedTemplates(["page": template, "partials/card": ""])
    let problem = try #require(templates.diagnostics().first)
    #expect(templates.describe(problem).hasPrefix("1️⃣ template.missing: The template “"))
    #expect(problem.help == help)
  }

  @Test func checksEveryTemplateThatAFieldMayName() {
    let templates = MarkedTemplates(["page": "{{>*1️⃣layout}}", "wide": "{{2️⃣titel}}"])
    #expect(
      templates.problems() == [
        "1️⃣ template.missing: “layout” may name the template “narrow”, which is missing",
        "2️⃣ template.unknown-name: “titel” is not a field of “page”",
      ])
  }

  @Test func reportsADynamicNameThatCanBeAnyText() {
    #expect(
      MarkedTemplates(["page": "{{>*1️⃣title}}"]).problems() == [
        "1️⃣ template.missing: “title” can be any text, so the template may be missing"
      ])
  }

  @Test func reportsADynamicNameThatIsNoText() {
    #expect(
      MarkedTemplates(["page": "{{>*1️⃣cards}}"]).problems() == [
        "1️⃣ template.not-text: “cards” is a list, not the name of a template"
      ])
  }

  @Test func checksABlockWhereTheParentShowsIt() {
    let templates = MarkedTemplates([
      "page": "{{<list}}{{$item}}{{label}}{{1️⃣titel}}{{/item}}{{/list}}",
      "list": "{{#cards}}{{$item}}{{/item}}{{/cards}}",
    ])
    #expect(
      templates.problems() == [
        "1️⃣ template.unknown-name: “titel” is not a field of “card” or “page”"
      ])
  }

  @Test func checksTheDefaultOfABlockOnlyWhereItShows() {
    let templates: KeyValuePairs = [
      "page": "{{<layout}}{{$a}}x{{/a}}{{/layout}}", "layout": "{{$a}}{{nothing}}{{/a}}",
    ]
    #expect(MarkedTemplates(templates).problems() == [])
    #expect(MarkedTemplates(templates).problems(root: "layout").count == 1)
  }

  @Test func findsTheBlocksOfPartialsAndOfTheParentsParent() {
    let templates = MarkedTemplates([
      "page": "{{<layout}}{{$a}}{{/a}}{{$b}}{{/b}}{{$c}}{{/c}}{{/layout}}",
      "layout": "{{<base}}{{$c}}{{/c}}{{/base}}",
      "base": "{{>head}}{{#isDraft}}{{$b}}{{/b}}{{/isDraft}}{{$c}}{{/c}}",
      "head": "{{$a}}{{/a}}",
    ])
    #expect(templates.problems() == [])
  }
}
