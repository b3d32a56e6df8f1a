import Diagnostics
import Testing

@testable import Mustache

struct NameResolutionTests {
  @Test(arguments: [
    ("{{1️⃣titel}}", "“titel” is not a field of “page”", "Did you mean “title”?"),
    (
      "{{#cards}}{{1️⃣lable}}{{/cards}}", "“lable” is not a field of “card” or “page”",
      "Did you mean “label”?"
    ),
    (
      "{{#cards}}{{#children}}{{1️⃣x}}{{/children}}{{/cards}}",
      "“x” is not a field of “card” or “page”", nil
    ),
    (
      "{{#cards}}{{1️⃣sumary}}{{/cards}}", "“sumary” is not a field of “card” or “page”",
      "Did you mean “summary”?"
    ),
    ("{{card.1️⃣lable}}", "“lable” is not a field of “card”", "Did you mean “label”?"),
    ("{{ card.1️⃣title }}", "“title” is not a field of “card”", nil),
    ("{{1️⃣name}}", "“name” is not a field of “page”", "Did you mean “site.name”?"),
    (
      "{{#1️⃣children}}{{/children}}", "“children” is not a field of “page”",
      "Did you mean “card.children”?"
    ),
    ("{{title.1️⃣size}}", "“title” is text, without fields", nil),
    (
      "{{cards.1️⃣label}}", "“cards” is a list, without fields",
      "Write {{#cards}} … {{/cards}} and use the fields inside."
    ),
    (
      "{{^1️⃣draft}}{{nothing}}{{/draft}}", "“draft” is not a field of “page”",
      "Did you mean “isDraft”?"
    ),
    ("{{>*1️⃣layuot}}", "“layuot” is not a field of “page”", "Did you mean “layout”?"),
  ])
  func reportsANameThatRefersToNothing(
    _ template: String, _ message: String, _ help: String?
  ) {
    let templates = MarkedTemplates(["page": template])
    let problems = templates.diagnostics()
    #expect(problems.map(templates.describe) == ["1️⃣ template.unknown-name: \(message)"])
    #expect(problems.map(\.help) == [help])
  }

  @Test func saysThatTheItemsOfAListHaveTheName() {
    let list = ViewShape(
      "index", [ViewFieldDeclaration("cards", .list(of: .view { CardView.schema.shape }), "")])
    let problems = MarkedTemplates(["page": "{{label}}"]).diagnostics(views: [list])
    #expect(
      problems.map(\.help) == [
        "The items of “cards” have it: use it inside {{#cards}} … {{/cards}}."
      ])
  }

  @Test func namesAllViewsThatWereLookedIn() {
    let templates = MarkedTemplates(["page": "{{#cards}}{{1️⃣x}}{{/cards}}"])
    #expect(
      templates.problems(views: [SiteView.schema.shape, PageView.schema.shape]) == [
        "1️⃣ template.unknown-name: “x” is not a field of “card”, “page” or “site”"
      ])
  }

  @Test func marksTheBytesOfTheWrongPart() {
    let problems = MarkedTemplates(["page": "é{{ card.lable }}"]).diagnostics()
    #expect(problems.map { $0.range?.bytes } == [10..<15])
  }

  @Test func takesAFieldBelowAnOptionalGroupAsOptional() throws {
    var stack = ViewStack()
    stack.push(.view { PageView.schema.shape }, id: 1, partOf: nil)
    #expect(try stack.resolve("next.label").type.isOptional)
    #expect(try !stack.resolve("card.label").type.isOptional)
  }
}
