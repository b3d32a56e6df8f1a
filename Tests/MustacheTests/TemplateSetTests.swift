import Diagnostics
import Testing

@testable import Mustache

struct TemplateSetTests {
  @Test(arguments: [
    ("Templates/page.mustache", "page"), ("Templates/partials/card.mustache", "partials/card"),
    ("page.mustache", "page"), ("Templates/assets/site.css", nil),
  ])
  func callsATemplateLikeItsPathBelowTemplates(_ path: String, _ name: String?) {
    #expect(TemplateSet.templateName(ofPath: path) == name)
  }

  @Test func knowsOnlyTheTemplatesItWasGiven() {
    var bag = DiagnosticBag()
    let sources = ["Templates/b.mustache", "Templates/a.css", "Templates/a.mustache"]
    let set = TemplateSet.compile(sources.map { SourceFile(path: $0, text: "") }, into: &bag)
    #expect(set.names == ["b", "a"])
    #expect(set.template(named: "c") == nil)
  }

  @Test(arguments: [
    ("{{name}}", true), ("{{{name}}}", true), ("{{#name}}x{{/name}}", true),
    ("{{^name}}x{{/name}}", true), ("{{name.part}}", true), ("name {{other}} {{! name }}", false),
    ("{{other.name}}", false),
  ])
  func knowsWhetherAnyTemplateAsksForAName(_ template: String, _ asks: Bool) {
    var bag = DiagnosticBag()
    let source = SourceFile(path: "Templates/a.mustache", text: template)
    #expect(TemplateSet.compile([source], into: &bag).mentions("name") == asks)
  }

  @Test func reportsTheProblemsOfAllTemplates() {
    let templates = MarkedTemplates(["page": "{{#1️⃣a}}", "other": "{{/2️⃣b}}", "third": "{{c}}"])
    #expect(
      templates.compilingProblems().sorted() == [
        "1️⃣ template.unclosed: “{{#a}}” is not closed",
        "2️⃣ template.syntax: “{{/b}}” closes nothing",
      ])
  }

  @Test func rendersNothingForATemplateThatCannotBeRead() {
    var bag = DiagnosticBag()
    let sources = [
      SourceFile(path: "page.mustache", text: "a{{>broken}}b"),
      SourceFile(path: "broken.mustache", text: "text {{#a}}"),
    ]
    let set = TemplateSet.compile(sources, into: &bag)
    var buffer: [UInt8] = []
    set.render("page", [PageView().record], into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "ab")
  }
}
