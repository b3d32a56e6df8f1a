import Testing

@testable import Mustache

struct ViewRecordTests {
  @Test func holdsEachKindOfViewOnce() {
    let cards = (0..<50).map { CardView(label: "\($0)", children: [CardView()]) }
    let record = PageView(next: CardView(), cards: cards).record
    #expect(record.shapes.map(\.name) == ["page", "card", "site"])
  }

  @Test func copiesARecordWithEverythingInIt() {
    let inner = CardView(label: "a", url: "/a/", children: [CardView(label: "b")])
    let navigation = PreparedList(of: [PreparedView(inner), PreparedView(CardView(label: "c"))])
    let page = PageView(cards: [inner], navigation: navigation)
    let template = "{{label}} {{url}}{{#children}}{{label}}{{/children}};"
    let text = rendered(
      ["page": "{{#cards}}\(template){{/cards}}{{#navigation}}\(template){{/navigation}}"],
      page.record)
    #expect(text == "a /a/b;a /a/b;c ;")
  }
}
