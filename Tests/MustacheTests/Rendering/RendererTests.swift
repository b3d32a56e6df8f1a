import Diagnostics
import Testing

@testable import Mustache

struct RendererTests {
  @Test func showsTextEscapedAndHTMLAsItIs() {
    var page = PageView()
    page.title = "<&>"
    #expect(rendered(["page": "{{title}} {{{body}}}"], page.record) == "&lt;&amp;&gt; <p>Body</p>")
  }

  @Test(arguments: [
    "{{#summary}}shown{{/summary}}", "{{#notice}}shown{{/notice}}", "{{#next}}shown{{/next}}",
    "{{#cards}}shown{{/cards}}", "{{#isDraft}}shown{{/isDraft}}", "{{#title}}shown{{/title}}",
    "{{#next.url}}shown{{/next.url}}",
  ])
  func hidesASectionOverWhatIsMissingOrEmpty(_ template: String) {
    let page = PageView(title: "", notice: []).record
    #expect(rendered(["page": template], page) == "")
    #expect(rendered(["page": template.replacing("{{#", with: "{{^")], page) == "shown")
  }

  @Test func findsNamesOfTheViewsAround() {
    let page = PageView(cards: [CardView(label: "a"), CardView(label: "b", url: "/b/")])
    let text = rendered(
      ["page": "{{#cards}}{{title}}:{{label}}{{#url}}({{url}}){{/url}} {{/cards}}"], page.record)
    #expect(text == "Invite a speaker:a Invite a speaker:b(/b/) ")
  }

  @Test func takesTheNearestViewThatDeclaresANameEvenWhenItsValueIsMissing() {
    let page = PageView(
      cards: [CardView(label: "outer", url: "/outer/", children: [CardView(label: "inner")])])
    let text = rendered(
      ["page": "{{#cards}}{{#children}}[{{url}}]{{/children}}{{/cards}}"], page.record)
    #expect(text == "[]")
  }

  @Test func keepsTheItemInsideASectionOverAFlag() {
    let page = PageView(isDraft: true, audiences: ["staff", "students"])
    let text = rendered(
      ["page": "{{#audiences}}{{#isDraft}}{{.}} {{/isDraft}}{{/audiences}}"], page.record)
    #expect(text == "staff students ")
  }

  @Test func looksInTheLastOfSeveralViewsFirst() {
    let site = CardView(label: "below", url: "/below/").record
    let text = rendered(["page": "{{title}} {{label}}"], site, PageView().record)
    #expect(text == "Invite a speaker below")
  }

  @Test func showsABlockOfTheTextThatUsesIt() {
    let text = rendered(
      [
        "page": """
        {{<layout}}{{$title}}Page{{/title}}\
        {{$main}}{{<panel}}{{$title}}Panel{{/title}}{{/panel}}{{/main}}{{/layout}}
        """,
        "layout": "{{$title}}{{/title}}|{{$main}}{{/main}}",
        "panel": "<{{$title}}{{/title}}>",
      ], PageView().record)
    #expect(text == "Page|<Panel>")
  }

  @Test func givesTheBlocksOfAParentToItsPartials() {
    let text = rendered(
      [
        "page": "{{<layout}}{{$title}}Page{{/title}}{{/layout}}", "layout": "{{>head}}",
        "head": "<{{$title}}none{{/title}}>",
      ], PageView().record)
    #expect(text == "<Page>")
  }

  @Test func rendersTheDefaultOfABlockInsideTheBlockOfThatName() {
    let text = rendered(
      [
        "page": "{{<layout}}{{$a}}[{{$a}}default{{/a}}]{{/a}}{{/layout}}",
        "layout": "{{$a}}{{/a}}",
      ], PageView().record)
    #expect(text == "[default]")
  }

  @Test func usesTheTemplateThatAFieldNames() {
    let templates: KeyValuePairs = [
      "page": "{{<*layout}}{{$main}}{{title}}{{/main}}{{/*layout}}{{>*layout}}",
      "wide": "<{{$main}}-{{/main}}>", "narrow": "",
    ]
    #expect(rendered(templates, PageView().record) == "<Invite a speaker><->")
  }

  @Test func endsWhenTemplatesUseThemselvesWithoutEnd() {
    let text = rendered(["page": "x{{>page}}"], PageView().record)
    #expect(text == String(repeating: "x", count: Renderer.depthLimit))
  }

  @Test func endsSoonWhenEachLevelUsesItselfTwice() {
    let text = rendered(["page": "x{{>page}}{{>page}}y"], PageView().record)
    let depth = Renderer.depthLimit
    #expect(text == String(repeating: "x", count: depth) + String(repeating: "y", count: depth))
  }

  @Test func appendsToWhatTheBufferHolds() throws {
    var bag = DiagnosticBag()
    let set = TemplateSet.compile([SourceFile(path: "Templates/a.mustache", text: "b")], into: &bag)
    let template = try #require(set.template(named: "a"))
    var buffer = Array("a".utf8)
    set.render(template, PageView().record, into: &buffer)
    #expect(buffer == Array("ab".utf8))
  }
}
