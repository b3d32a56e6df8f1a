import Diagnostics
import Testing

@testable import Mustache

struct CheckFindingsTests {
  @Test func reportsABlockThatTheParentDoesNotHave() {
    let templates = MarkedTemplates([
      "page": "{{<layout}}{{$1️⃣mian}}x{{/mian}}{{/layout}}",
      "layout": "{{$main}}{{/main}}{{$title}}{{/title}}",
    ])
    let problems = templates.diagnostics()
    #expect(
      problems.map(templates.describe) == [
        "1️⃣ template.never-present: The parent has no block “mian”, so this never shows"
      ])
    #expect(problems.map(\.help) == ["Did you mean “main”?"])
  }

  @Test func reportsWhatStandsInAParentOutsideItsBlocks() {
    let templates = MarkedTemplates([
      "page":
        """
      {{<layout}} 1️⃣lost text {{$main}}x{{/main}}{{! fine }}
      2️⃣{{title}} 3️⃣{{#cards}}{{$main}}{{/main}}{{/cards}}{{/layout}}
      """,
      "layout": "{{$main}}{{/main}}",
    ])
    #expect(
      templates.problems()
        == ["1️⃣", "2️⃣", "3️⃣"].map {
          "\($0) template.never-present: Only blocks are shown inside a parent, and this is none"
        })
  }

  @Test func doesNotBlameABlockForAParentThatIsMissing() {
    let templates = MarkedTemplates([
      "page": "{{<layout}}{{$main}}x{{/main}}{{/layout}}", "layout": "{{>1️⃣missing}}",
    ])
    #expect(templates.problems() == ["1️⃣ template.missing: The template “missing” is missing"])
  }
}
