import Diagnostics
import Testing

@testable import Mustache

struct ViewShapeTests {
  @Test(arguments: [0, 1, 5, 100, 1000])
  func findsEveryNameAndNoOther(_ count: Int) {
    let names = (0..<count).map { "field_\($0)" }
    let shape = ViewShape("assets", names.map { ViewFieldDeclaration($0, .text, "") })
    #expect(names.map { shape.slot(of: NameKey($0)) } == Array(0..<count))
    #expect((count..<(count + 100)).allSatisfy { shape.slot(of: NameKey("field_\($0)")) < 0 })
  }

  @Test func takesTheFirstOfTwoFieldsWithOneName() {
    let shape = ViewShape(
      "assets", [ViewFieldDeclaration("a", .text, ""), ViewFieldDeclaration("a", .html, "")])
    #expect(shape.slot(of: NameKey("a")) == 0)
  }

  @Test func servesNamesThatAreOnlyKnownAtRunTime() {
    let files = ["site_css", "site_js"]
    let assets = ViewShape("assets", files.map { ViewFieldDeclaration($0, .text, "An address") })
    let site = ViewShape("site", [ViewFieldDeclaration("assets", .view { assets }, "Files")])
    let values = ViewRecord(assets, texts: files.map { "/assets/\($0)" })
    let record = ViewRecord(site, views: [values])

    #expect(
      rendered(["page": "{{assets.site_css}}"], record, PageView().record) == "/assets/site_css")
    let templates = MarkedTemplates(["page": "{{assets.site_js}} {{assets.1️⃣site_cs}}"])
    let problems = templates.diagnostics(views: [site, PageView.schema.shape])
    #expect(
      problems.map(templates.describe) == [
        "1️⃣ template.unknown-name: “site_cs” is not a field of “assets”"
      ])
    #expect(problems.map(\.help) == ["Did you mean “site_css”?"])
  }
}
