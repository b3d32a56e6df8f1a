import Diagnostics
import Documents
import Testing

struct MarkdownSectionsTests {
  @Test(arguments: [
    ("", [:] as [String: String]),
    ("\n\nWelcome.\n", ["start": "Welcome."]),
    (
      "\n## One\n\nA.\n\n### Within\n\nB.\n\n## Two\n",
      ["## One": "## One\n\nA.\n\n### Within\n\nB.", "## Two": "## Two"]
    ),
    ("\n# Title\n\n##Not one\n", ["start": "# Title\n\n##Not one"]),
    ("\n```\n## Code\n```\n\n## Real\n", ["start": "```\n## Code\n```", "## Real": "## Real"]),
    ("\n~~~\n```\n## Code\n~~~\n", ["start": "~~~\n```\n## Code\n~~~"]),
  ])
  func endWhereTheNextHeadingOfTheSecondLevelBegins(
    body: String, expected: [String: String]
  ) throws {
    let text = "---\ntitle: A\n---\n\(body)"
    let file = SourceFile(path: "Content/index.md", bytes: Array(text.utf8))
    let sections = MarkdownSections.sections(of: file).map { section in
      (section.name, String(decoding: file.bytes[section.range], as: UTF8.self))
    }
    #expect(Dictionary(sections, uniquingKeysWith: { first, _ in first }) == expected)
  }

  @Test func haveTheHeadingsOfAFileWithWindowsLineEnds() {
    let text = "---\r\ntitle: A\r\n---\r\n\r\nWelcome.\r\n\r\n## One\r\n\r\nA.\r\n"
    let file = SourceFile(path: "Content/index.md", bytes: Array(text.utf8))
    #expect(MarkdownSections.sections(of: file).map(\.name) == ["start", "## One"])
  }
}
