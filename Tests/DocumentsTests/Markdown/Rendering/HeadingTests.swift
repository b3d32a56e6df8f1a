import Diagnostics
import Documents
import Testing

struct HeadingTests {
  @Test(arguments: [
    ("Plain words", "plain-words"), ("What's new?", "whats-new"), ("A & B", "a-b"),
    ("  2.1  Stated aim ", "21-stated-aim"), ("Größe und Übung", "größe-und-übung"),
    ("ΑΒΓ δ", "αβγ-δ"), ("日本語 テスト", "日本語-テスト"), ("snake_case", "snake_case"),
    ("one – two — three", "one-two-three"), ("हिन्दी", "हिन्दी"), ("🧪", "section"), ("!?", "section"),
    ("`code` and *more*", "code-and-more"), ("A\u{A0}B", "a-b"), ("-a-", "a"), ("İ", "i\u{307}"),
  ])
  func anchorsAreTheWordsInSmallLetters(_ words: String, _ id: String) {
    #expect(Rendered("## \(words)\n").markdown.outline.map(\.id) == [id])
  }

  @Test func anchorsAreUnique() {
    let ids = Rendered("## A\n\n## A\n\n## A 2\n\n## A\n\n##\n\n##\n").markdown.outline.map(\.id)
    #expect(ids == ["a", "a-2", "a-2-2", "a-3", "section", "section-2"])
  }

  @Test func theOutlineHasLevelsAndWords() {
    let text =
      "## One *two* `<b>`\n\ntext\n\n### See [the *guide*](a.md)[^x] ##\n\nFour\nfive\n---\n\n[^x]: y\n"
    let outline = Rendered(text).markdown.outline
    #expect(outline.map(\.level) == [2, 3, 2])
    #expect(outline.map(\.text) == ["One two <b>", "See the guide", "Four five"])
  }

  @Test func aReferenceWithoutWordsShowsItsNameInTheOutline() {
    let outline = Rendered("## Why [[term:students]] matter\n").markdown.outline
    #expect(outline.map(\.text) == ["Why term:students matter"])
    #expect(outline.map(\.id) == ["why-termstudents-matter"])
  }

  @Test func theTitleIsTheOnlyMainHeading() {
    let marked = Highlighted("⟪# One⟫\n\n⟪Two⟫\n===\n")
    let rendered = Rendered(marked.text)
    #expect(rendered.findings == marked.ranges.map { Finding(.markdownTitleHeading, $0) })
    #expect(rendered.html == "<h2 id=\"one\">One</h2>\n<h2 id=\"two\">Two</h2>\n")
  }

  @Test func levelsGoDownOneAtATime() {
    let marked = Highlighted("⟪### A⟫\n\n## B\n\n### C\n\n> ⟪##### D⟫\n\n## E\n\n### F\n")
    #expect(
      Rendered(marked.text).findings == marked.ranges.map { Finding(.markdownHeadingSkipped, $0) })
  }

  @Test func aFieldMayStartAtAnyLevelAndHasNoAnchors() {
    let marked = Highlighted("#### A\n\n⟪###### B⟫\n")
    let rendered = Rendered(marked.text, role: .field)
    #expect(rendered.findings == marked.ranges.map { Finding(.markdownHeadingSkipped, $0) })
    #expect(rendered.markdown.outline.map(\.id) == ["", ""])
    #expect(rendered.html == "<h4>A</h4>\n<h6>B</h6>\n")
  }
}
