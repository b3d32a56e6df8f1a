import Testing

@testable import Mustache

struct ViewReferenceTests {
  @Test func listsEveryKindOfViewOnceEvenWhenItHoldsItself() {
    let reference = ViewReference([PageView.schema.shape])
    #expect(reference.shapes.map(\.name) == ["page", "card", "site"])
  }

  @Test func listsTheFieldsWithTypeAndMeaning() {
    let reference = ViewReference([CardView.schema.shape])
    #expect(
      reference.shapes.first?.fields == [
        .init(name: "label", type: "text", group: nil, summary: "What the card is called"),
        .init(name: "url", type: "text, may be missing", group: nil, summary: "Where it leads"),
        .init(
          name: "children", type: "list of “card”", group: "card", summary: "The cards below it"),
      ])
  }
}
