import Testing

@testable import Mustache

struct TagPlacementTests {
  private let view = PageView().record

  @Test func indentsEveryLineOfAPartialThatStandsAloneButNotEmptyOnes() {
    let text = rendered(["page": "<div>\n  {{>p}}\n</div>\n", "p": "a\n\n b\r\n\r\nc\n"], view)
    #expect(text == "<div>\n  a\n\n   b\r\n\r\n  c\n</div>\n")
  }

  @Test func doesNotIndentWhatAViewHolds() {
    var page = PageView()
    page.body = Array("<pre>\nx\n</pre>\n".utf8)
    #expect(
      rendered(["page": "  {{>p}}\n", "p": "{{{body}}}"], page.record) == "  <pre>\nx\n</pre>\n")
  }

  @Test func indentsALineThatBeginsWithATag() {
    let text = rendered(
      ["page": " {{>p}}\n", "p": "{{title}}\n{{#isDraft}}x{{/isDraft}}\n{{! note }}y\n"], view)
    #expect(text == " Invite a speaker\n \n y\n")
  }

  @Test func addsUpTheIndentationOfPartialsInPartials() {
    let text = rendered(["page": "  {{>a}}\n", "a": "1\n {{>b}}\n2\n", "b": "3\n4\n"], view)
    #expect(text == "  1\n   3\n   4\n  2\n")
  }

  @Test func leavesAPartialInTheMiddleOfALineAsItIs() {
    let text = rendered(["page": "  {{>a}}\n", "a": "<i>{{>b}}</i>\n", "b": "1\n2"], view)
    #expect(text == "  <i>1\n2</i>\n")
  }

  @Test func putsABlockWhereTheParentHasIt() {
    let text = rendered(
      [
        "page": """
        {{<layout}}
            {{$main}}
            <h1>{{title}}</h1>
              {{#isDraft}}
              <p>draft</p>
              {{/isDraft}}
              {{>p}}
            {{/main}}
        {{/layout}}

        """,
        "layout": "<main>\n  {{$main}}\n  {{/main}}\n</main>\n",
        "p": "one\ntwo\n",
      ], view)
    #expect(text == "<main>\n  <h1>Invite a speaker</h1>\n    one\n    two\n</main>\n")
  }

  @Test func indentsOnlyTheFurtherLinesOfABlockThatContinuesALine() {
    let text = rendered(
      [
        "page": "  {{>inner}}\n",
        "inner": "{{<layout}}{{$a}}\n{{#isDraft}}\nx\n{{/isDraft}}\none\ntwo{{/a}}{{/layout}}\n",
        "layout": "  {{$a}}{{/a}}|\n",
      ], view)
    #expect(text == "    one\n    two|\n")
  }

  @Test func goesOnWithALineWhenABlockShowsNothing() {
    let text = rendered(
      [
        "page": " {{<layout}}{{$a}}{{$b}}{{/b}}{{/a}}{{/layout}}\n",
        "layout": "x{{$a}}{{/a}}y\nz\n",
      ], view)
    #expect(text == " xy\n z\n")
  }

  @Test func ignoresLinesInsideACommentWhenItTakesOffIndentation() {
    let text = rendered(
      [
        "page": "{{<layout}}{{$a}}\n    x {{! a\nb }}\n      y\n{{/a}}{{/layout}}",
        "layout": "{{$a}}\n{{/a}}\n",
      ], view)
    #expect(text == "x \n  y\n")
  }

  @Test func skipsAByteOrderMark() {
    #expect(rendered(["page": "\u{FEFF}{{#isDraft}}\nx\n{{/isDraft}}\ny"], view) == "y")
  }
}
