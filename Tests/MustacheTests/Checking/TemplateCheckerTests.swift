import Diagnostics
import Testing

@testable import Mustache

struct TemplateCheckerTests {
  @Test func findsNothingWrongWithTemplatesThatFitTheirViews() {
    let templates = MarkedTemplates([
      "page": """
      {{<layout}}{{$main}}
      <h1>{{title}}</h1>{{#summary}}<p>{{summary}} {{.}}</p>{{/summary}}{{{body}}}
      {{#notice}}{{{.}}}{{/notice}}{{#isDraft}}draft{{/isDraft}}{{card.label}}{{next.url}}
      {{#cards}}{{>tree}}{{/cards}}{{^cards}}none{{/cards}}{{#audiences}}{{.}}{{/audiences}}
      {{#site}}{{name}} {{title}}{{/site}}{{>*layout}}{{^title}}untitled{{/title}}
      {{#next}}{{label}}{{/next}}{{^next}}last{{/next}}
      {{/main}}{{/layout}}
      """,
      "layout": "{{#navigation}}{{>link}}{{/navigation}}{{$main}}{{/main}}",
      "link": "<a href='{{url}}'>{{label}}</a>",
      "tree": "{{label}}{{#children}}{{>tree}}{{/children}}",
      "wide": "{{title}}", "narrow": "{{title}}",
    ])
    #expect(templates.problems() == [])
  }

  @Test func reportsAProblemOfAPartialOnceHoweverOftenItIsUsed() {
    let templates = MarkedTemplates([
      "page": "{{#cards}}{{>card}}{{/cards}}{{#navigation}}{{>card}}{{/navigation}}{{>card}}",
      "card": "{{1️⃣titel}}",
    ])
    var bag = DiagnosticBag()
    let set = TemplateSet.compile(templates.sources, into: &bag)
    let views = [PageView.schema.shape]
    TemplateChecker.check(set, roots: [.init("page", views), .init("card", views)], into: &bag)
    #expect(
      bag.sorted.map(templates.describe) == [
        "1️⃣ template.unknown-name: “titel” is not a field of “card” or “page”"
      ])
  }

  @Test func reportsAllProblemsOfAllTemplates() {
    let templates = MarkedTemplates([
      "page": "{{1️⃣a}}{{#cards}}{{2️⃣b}}{{>card}}{{/cards}}{{>3️⃣none}}",
      "card": "{{4️⃣c}} {{{5️⃣label}}}",
    ])
    #expect(templates.problems().count == 5)
  }

  @Test func saysWhereATemplateWithAProblemIsUsed() throws {
    let templates = MarkedTemplates(["page": "{{>card}}", "card": "{{label}}"])
    let problem = try #require(templates.diagnostics().first)
    #expect(
      problem.related == [
        .init(
          range: SourceRange(path: "Templates/page.mustache", bytes: 3..<7), label: "used here")
      ])
  }

  @Test func leavesTemplatesAloneThatNoRootReaches() {
    #expect(MarkedTemplates(["page": "", "other": "{{nothing}}{{>missing}}"]).problems() == [])
  }

  @Test func doesNotLookIntoATemplateThatCannotBeRead() {
    let templates = MarkedTemplates([
      "page": "{{<layout}}{{$mian}}{{/mian}}{{/layout}}", "layout": "{{#1️⃣cards}}",
    ])
    #expect(templates.problems() == ["1️⃣ template.unclosed: “{{#cards}}” is not closed"])
  }

  @Test func reportsARootThatIsMissing() {
    #expect(
      MarkedTemplates(["other": ""]).problems() == [
        "- template.missing: The template “page” is missing"
      ])
  }

  @Test(arguments: [
    // No section at all, a flag, and a text: the values stay the same in each round.
    "{{>1️⃣page}}", "{{#isDraft}}{{>1️⃣page}}{{/isDraft}}", "{{#summary}}{{>1️⃣page}}{{/summary}}",
    // The list is that of the page in each round.
    "{{#cards}}{{>1️⃣page}}{{/cards}}",
    "{{#cards}}{{#navigation}}{{>1️⃣page}}{{/navigation}}{{/cards}}",
    // Parents and dynamic names are no way out.
    "{{<1️⃣page}}{{$a}}x{{/a}}{{/page}}{{$a}}{{/a}}",
  ])
  func reportsATemplateThatUsesItselfWithoutEnd(_ template: String) {
    #expect(
      MarkedTemplates(["page": template]).problems() == [
        "1️⃣ template.recursion: “page” uses itself without end"
      ])
  }

  @Test func reportsTemplatesThatUseEachOtherWithoutEnd() {
    let templates = MarkedTemplates(["page": "{{>a}}", "a": "{{>b}}", "b": "{{>1️⃣a}}"])
    #expect(templates.problems() == ["1️⃣ template.recursion: “a” uses itself without end"])
  }

  @Test(
    arguments: [
      ["page": "{{#cards}}{{>tree}}{{/cards}}", "tree": "{{#children}}{{>tree}}{{/children}}"],
      [
        "page": "{{#next}}{{>tree}}{{/next}}",
        "tree": "{{#children}}{{#url}}{{>tree}}{{/url}}{{/children}}",
      ],
      [
        "page": "{{#cards}}{{>tree}}{{/cards}}",
        "tree": "{{<box}}{{$in}}{{#children}}{{>tree}}{{/children}}{{/in}}{{/box}}",
        "box": "{{$in}}{{/in}}",
      ],
    ] as [KeyValuePairs<String, String>])
  func acceptsATemplateThatGoesFurtherIntoItsViewEachTime(
    _ templates: KeyValuePairs<String, String>
  ) {
    #expect(MarkedTemplates(templates).problems() == [])
  }

  @Test func reportsWhatIsNestedTooDeeply() {
    let depth = Renderer.depthLimit
    // The page and the partial are levels too.
    let opening = String(repeating: "{{#isDraft}}", count: depth - 2)
    let closing = String(repeating: "{{/isDraft}}", count: depth - 2)
    let templates = MarkedTemplates([
      "page": "{{>deep}}", "deep": "\(opening){{#1️⃣isDraft}}{{/isDraft}}\(closing)",
    ])
    #expect(
      templates.problems() == [
        "1️⃣ template.recursion: Sections and partials are nested deeper than \(depth) levels"
      ])
  }

  @Test func givesUpOnTemplatesThatCanBeCombinedInTooManyWays() {
    let templates = MarkedTemplates([
      "page": "{{>1️⃣a}}{{>b}}{{<a}}{{$c}}{{/c}}{{/a}}", "a": "{{title}}", "b": "{{title}}",
    ])
    var bag = DiagnosticBag()
    let set = TemplateSet.compile(templates.sources, into: &bag)
    let roots = [TemplateChecker.Root("page", [PageView.schema.shape])]
    TemplateChecker.check(set, roots: roots, stepLimit: 2, into: &bag)
    #expect(
      bag.sorted.map(templates.describe) == [
        "1️⃣ template.recursion: The templates use each other in too many ways to check them all"
      ])
  }

  @Test func reportsWhatIsNestedTooDeeplyInItsSecondUse() {
    let half = Renderer.depthLimit * 2 / 3
    let opening = String(repeating: "{{#isDraft}}", count: half)
    let closing = String(repeating: "{{/isDraft}}", count: half)
    let templates = MarkedTemplates([
      "page": "{{>deep}}\(opening){{>1️⃣deep}}\(closing)", "deep": "\(opening)\(closing)",
    ])
    #expect(templates.problems().count == 1)
    #expect(templates.problems().first?.hasPrefix("1️⃣ template.recursion") == true)
  }
}
