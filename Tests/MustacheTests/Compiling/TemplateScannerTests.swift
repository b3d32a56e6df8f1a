import Diagnostics
import Testing

@testable import Mustache

struct TemplateScannerTests {
  @Test(arguments: [
    ("a {{}} b", "template.syntax: The tag names nothing"),
    ("{{# }}", "template.syntax: The tag names nothing"),
    ("{{ two words }}", "template.syntax: “two words” is not a name, as it holds a space"),
    ("{{a..b}}", "template.syntax: “a..b” has a dot too many"),
    ("{{.a}}", "template.syntax: “.a” has a dot too many"),
    ("{{=<%=}}", "template.syntax: A change of delimiters names the opening and the closing one"),
    (
      "{{=<= =>=}}", "template.syntax: A change of delimiters names the opening and the closing one"
    ),
    ("text {{name", "template.unclosed: “{{name” is not closed"),
    ("text {{! never ends", "template.unclosed: “{{! never ends” is not closed"),
    ("{{{name}} text", "template.unclosed: “{{{name” is not closed"),
    ("{{name\nnext {{other}}", "template.unclosed: “{{name” is not closed"),
    ("{{", "template.unclosed: “{{” is not closed"),
    ("{{=| |=}}\n|name", "template.unclosed: “|name” is not closed"),
  ])
  func reportsATagThatCannotBeRead(_ template: String, _ expected: String) {
    let scanner = TemplateScanner(SourceFile(path: "a", text: template))
    #expect(scanner.problems.sorted.map { "\($0.id.rawValue): \($0.message)" } == [expected])
  }

  @Test func placesAProblemAtTheBytesThatAreWrong() {
    let templates = MarkedTemplates(["page": "é {{a}}\n  {{1️⃣two words}} 2️⃣{{b"])
    #expect(
      templates.compilingProblems() == [
        "1️⃣ template.syntax: “two words” is not a name, as it holds a space",
        "2️⃣ template.unclosed: “{{b” is not closed",
      ])
    #expect(templates.diagnostics().map { $0.range?.bytes.count } == [9, 3])
  }

  @Test func readsOnBehindATagThatIsNotClosed() {
    let templates = MarkedTemplates(["page": "1️⃣{{first {{second}} {{2️⃣third one}}"])
    #expect(
      templates.compilingProblems() == [
        "1️⃣ template.unclosed: “{{first” is not closed",
        "2️⃣ template.syntax: “third one” is not a name, as it holds a space",
      ])
  }

  @Test(arguments: [
    ("{{#if x}}", "Write {{#x}} … {{/x}}."),
    ("{{#each items}}", "Write {{#items}} … {{/items}}."),
    ("{{#unless x}}", "Write {{^x}} … {{/x}}."),
  ])
  func knowsWhatPeopleMeanWhoKnowHandlebars(_ template: String, _ help: String) {
    let scanner = TemplateScanner(SourceFile(path: "a", text: template))
    #expect(scanner.problems.diagnostics.map(\.help) == [help])
  }

  @Test func givesTheBytesOfTheNameWithoutItsPadding() {
    let scanner = TemplateScanner(SourceFile(path: "a", text: "x{{> * name }}"))
    #expect(scanner.tags.map(\.nameRange) == [7..<11])
    #expect(scanner.tags.map(\.name) == ["name"])
    #expect(scanner.tags.map(\.isDynamic) == [true])
  }

  @Test func leavesBracesInTextAlone() {
    #expect(TemplateScanner(SourceFile(path: "a", text: "a { b } c }} d")).tags.isEmpty)
  }
}
