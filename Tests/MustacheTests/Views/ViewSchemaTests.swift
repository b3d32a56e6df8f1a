import Testing

@testable import Mustache

struct ViewSchemaTests {
  @Test func readsEveryFieldInTheOrderOfDeclaration() {
    let page = PageView(
      summary: "Why", notice: Array("<b>!</b>".utf8), isDraft: true,
      next: CardView(label: "Next"), cards: [CardView(label: "One"), CardView(label: "Two")],
      audiences: ["staff", "students"], navigation: PreparedList([CardView(label: "Home")]))
    let text = rendered(
      [
        "page": """
        {{title}}|{{summary}}|{{{body}}}|{{{notice}}}|{{#isDraft}}draft{{/isDraft}}|{{card.label}}|\
        {{next.label}}|{{#cards}}{{label}} {{/cards}}|{{#audiences}}{{.}} {{/audiences}}|\
        {{layout}}|{{site.name}}|{{#navigation}}{{label}}{{/navigation}}
        """
      ], page.record)
    #expect(
      text == """
        Invite a speaker|Why|<p>Body</p>|<b>!</b>|draft|Card|Next|One Two |staff students |wide|\
        Changepack|Home
        """)
    #expect(page.record.shape === PageView.schema.shape)
  }

  @Test func readsWhatIsMissingAsAbsent() {
    #expect(
      rendered(["page": "[{{summary}}{{{notice}}}{{next.label}}]"], PageView().record) == "[]")
  }

  @Test func sharesOneRecordBetweenViews() {
    let site = PreparedView(SiteView(name: "Shared"))
    let pages = [PageView(title: "a", site: site), PageView(title: "b", site: site)]
    #expect(
      pages.map { rendered(["page": "{{title}} {{site.name}}"], $0.record) } == [
        "a Shared", "b Shared",
      ])
  }
}
