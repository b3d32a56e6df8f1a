import Testing

@testable import Mustache

struct TagMatcherTests {
  @Test func reportsASectionThatIsNotClosed() {
    let templates = MarkedTemplates(["page": "{{#1️⃣cards}} text {{#isDraft}}{{/isDraft}}"])
    #expect(templates.compilingProblems() == ["1️⃣ template.unclosed: “{{#cards}}” is not closed"])
  }

  @Test func reportsTheInnerSectionWhenTheOuterOneIsClosed() {
    let templates = MarkedTemplates(["page": "{{#cards}}{{^1️⃣url}} text {{/cards}}"])
    #expect(templates.compilingProblems() == ["1️⃣ template.unclosed: “{{^url}}” is not closed"])
  }

  @Test func reportsAMisspelledEndOnce() {
    let templates = MarkedTemplates(["page": "{{#cards}} text {{/1️⃣card}} text {{title}}"])
    #expect(
      templates.compilingProblems() == [
        "1️⃣ template.syntax: “{{/card}}” stands where “{{#cards}}” is to be closed"
      ])
  }

  @Test func reportsAnEndWithoutABeginning() {
    let templates = MarkedTemplates(["page": "text {{/1️⃣cards}}"])
    #expect(templates.compilingProblems() == ["1️⃣ template.syntax: “{{/cards}}” closes nothing"])
  }

  @Test func reportsABlockThatIsGivenTwice() {
    let templates = MarkedTemplates([
      "page": "{{<layout}}{{$main}}a{{/main}}{{$1️⃣main}}b{{/main}}{{/layout}}",
      "layout": "{{$main}}{{/main}}",
    ])
    #expect(
      templates.compilingProblems() == [
        "1️⃣ template.syntax: “{{$main}}” is given twice to “{{<layout}}”"
      ])
  }

  @Test func doesNotReportSectionsThatABadTagLeftOpen() {
    let templates = MarkedTemplates(["page": "{{#cards}} text {{/1️⃣two words}}"])
    #expect(
      templates.compilingProblems() == [
        "1️⃣ template.syntax: “two words” is not a name, as it holds a space"
      ])
  }

  @Test func reportsSectionsBesideABadVariable() {
    let templates = MarkedTemplates(["page": "{{#1️⃣cards}} {{2️⃣two words}}"])
    #expect(
      templates.compilingProblems() == [
        "1️⃣ template.unclosed: “{{#cards}}” is not closed",
        "2️⃣ template.syntax: “two words” is not a name, as it holds a space",
      ])
  }

  @Test func closesADynamicParentWithOrWithoutItsAsterisk() {
    let templates = MarkedTemplates([
      "page": "{{<*layout}}{{/*layout}}{{<*layout}}{{/layout}}"
    ])
    #expect(templates.compilingProblems() == [])
  }
}
