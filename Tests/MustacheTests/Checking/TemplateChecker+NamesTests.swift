import Diagnostics
import Testing

@testable import Mustache

struct TemplateCheckerNamesTests {
  @Test(arguments: [
    ("{{1️⃣body}}", "“body” is HTML, not text", "Write {{{body}}}."),
    ("{{1️⃣notice}}", "“notice” is HTML, not text", "Write {{{notice}}}."),
    ("{{1️⃣cards}}", "“cards” is a list, not text", "Write {{#cards}} … {{/cards}}."),
    ("{{1️⃣isDraft}}", "“isDraft” is a yes or no, not text", "Write {{#isDraft}} … {{/isDraft}}."),
    (
      "{{1️⃣card}}", "“card” is a group, not text",
      "Name one of its fields: “card.label”, for example."
    ),
    (
      "{{#cards}}{{1️⃣.}}{{/cards}}", "“.” is a group, not text",
      "Name one of its fields: “label”, for example."
    ),
    ("{{#body}}{{1️⃣.}}{{/body}}", "“.” is HTML, not text", "Write {{{.}}}."),
  ])
  func reportsAVariableThatIsNoText(_ template: String, _ message: String, _ help: String) {
    let templates = MarkedTemplates(["page": template])
    let problems = templates.diagnostics()
    #expect(problems.map(templates.describe) == ["1️⃣ template.not-text: \(message)"])
    #expect(problems.map(\.help) == [help])
  }

  @Test(arguments: [
    ("{{{1️⃣title}}}", "“title” is text, not HTML", "Write {{title}}."),
    ("{{&1️⃣summary}}", "“summary” is text, not HTML", "Write {{summary}}."),
    ("{{#audiences}}{{{1️⃣.}}}{{/audiences}}", "“.” is text, not HTML", "Write {{.}}."),
    ("{{{1️⃣cards}}}", "“cards” is a list, not HTML", "Write {{#cards}} … {{/cards}}."),
  ])
  func reportsTextThatIsNotEscaped(_ template: String, _ message: String, _ help: String) {
    let templates = MarkedTemplates(["page": template])
    let problems = templates.diagnostics()
    #expect(problems.map(templates.describe) == ["1️⃣ template.unescaped: \(message)"])
    #expect(problems.map(\.help) == [help])
  }

  @Test(arguments: [
    ("{{^1️⃣card}}x{{/card}}", "“card” is always there, so {{^card}} never shows"),
    ("{{^1️⃣site}}x{{/site}}", "“site” is always there, so {{^site}} never shows"),
    (
      "{{#cards}}{{^1️⃣cards}}x{{/cards}}{{/cards}}",
      "“cards” is there inside {{#cards}}, so {{^cards}} never shows"
    ),
    (
      "{{#isDraft}}{{^1️⃣isDraft}}x{{/isDraft}}{{/isDraft}}",
      "“isDraft” is there inside {{#isDraft}}, so {{^isDraft}} never shows"
    ),
    (
      "{{^summary}}{{1️⃣summary}}{{/summary}}",
      "“summary” is missing inside {{^summary}}, so it never shows"
    ),
    (
      "{{^next}}{{#1️⃣next}}x{{/next}}{{/next}}",
      "“next” is missing inside {{^next}}, so it never shows"
    ),
    (
      "{{^notice}}{{{1️⃣notice}}}{{/notice}}",
      "“notice” is missing inside {{^notice}}, so it never shows"
    ),
  ])
  func reportsWhatNeverShows(_ template: String, _ message: String) {
    #expect(
      MarkedTemplates(["page": template]).problems() == ["1️⃣ template.never-present: \(message)"])
  }

  @Test(arguments: [
    // Text and HTML that are there may be empty.
    "{{^title}}untitled{{/title}}", "{{^body}}nothing{{/body}}",
    // A group may be tested by what it holds, and the same name may mean another view further in.
    "{{#card.url}}x{{/card.url}}{{^card.url}}y{{/card.url}}",
    "{{#cards}}{{#children}}{{^children}}leaf{{/children}}{{/children}}{{/cards}}",
    "{{#next}}x{{/next}}{{^next}}y{{/next}}", "{{#title}}{{title}}{{/title}}",
    "{{#card}}x{{/card}}",
    "{{^next.url}}{{#next}}{{label}}{{/next}}{{/next.url}}",
  ])
  func acceptsWhatCanShow(_ template: String) {
    #expect(MarkedTemplates(["page": template]).problems() == [])
  }

  @Test func acceptsATagOfAPartialThatShowsInOneOfItsPlaces() {
    let templates = MarkedTemplates([
      "page": "{{>link}}{{#cards}}{{>link}}{{/cards}}{{#summary}}{{>about}}{{/summary}}",
      "link": "{{^isDraft}}x{{/isDraft}}", "about": "{{^summary}}y{{/summary}}",
    ])
    #expect(templates.problems() == [])
  }

  @Test func weighsAllPlacesOfAPartialBeforeItSaysThatATagNeverShows() {
    let shape = ViewShape(
      "other",
      [ViewFieldDeclaration("card", .optional(.view { CardView.schema.shape }), "")])
    let page = ViewShape(
      "page",
      [
        ViewFieldDeclaration("card", .view { CardView.schema.shape }, ""),
        ViewFieldDeclaration("other", .view { shape }, ""),
      ])
    let inBoth = MarkedTemplates([
      "page": "{{>p}}{{#other}}{{>p}}{{/other}}", "p": "{{^1️⃣card}}x{{/card}}",
    ])
    let inOne = MarkedTemplates(["page": "{{>p}}", "p": "{{^1️⃣card}}x{{/card}}"])
    #expect(inBoth.problems(views: [page]) == [])
    #expect(inOne.problems(views: [page]).count == 1)
  }
}
