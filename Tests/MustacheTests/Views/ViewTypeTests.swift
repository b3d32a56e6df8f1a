import Testing

@testable import Mustache

struct ViewTypeTests {
  @Test(arguments: [
    ("title", "text"), ("summary", "text, may be missing"), ("body", "HTML"),
    ("isDraft", "yes or no"), ("card", "group “card”"), ("next", "group “card”, may be missing"),
    ("cards", "list of “card”"), ("audiences", "list of text"), ("layout", "name of a template"),
    ("site", "group “site”"), ("navigation", "list of “card”"),
  ])
  func saysWhatAFieldHolds(_ name: String, _ words: String) throws {
    let field = try #require(PageView.schema.shape.field(named: name))
    #expect(field.type.words == words)
  }
}
