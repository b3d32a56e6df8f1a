import Diagnostics
import Documents
import Testing

/// Where things stand, in all the surroundings that make the parser's own places wrong.
struct PlacesTests {
  @Test(arguments: [
    "[a](⟪b.md⟫)", "ä 🧪 [a](⟪b.md⟫)", "a\n[b](⟪c.md⟫)", "a\n   [b](⟪c.md⟫)", "a\n\t[b](⟪c.md⟫)",
    "> a\n> [b](⟪c.md⟫)", "> a\n[b](⟪c.md⟫)", "> a\n>     [b](⟪c.md⟫)", "> > a\n> [b](⟪c.md⟫)",
    "- a\n  [b](⟪c.md⟫)", "- a\n[b](⟪c.md⟫)", "1. > a\n   >  [b](⟪c.md⟫)", "- [ ] [b](⟪c.md⟫)",
    "a `x\ny` [b](⟪c.md⟫)", "a <b\nc> [b](⟪c.md⟫)", "[a](⟪b.md⟫\n  'x\ny') [c](⟪d.md⟫)",
    "[a\nb](⟪c.md⟫) [d](⟪e.md⟫)", "\\[ &amp; &ouml; &#228; [a](⟪b.md⟫)",
    "*a* **b *c*** [d](⟪e.md⟫)",
    "***a** b* [d](⟪e.md⟫)", "a  \nb\\\n  [c](⟪d.md⟫)", "# [a](⟪b.md⟫)", "   ##   [a](⟪b.md⟫)  ##",
    "a\n[b](⟪c.md⟫)\n===",
    "[x]: y\n[z]: w 'v'\n[b](⟪c.md⟫)", "[x]: y\na\n [b](⟪c.md⟫)\n---", "[a](<⟪b c.md⟫>)",
    "[a](  ⟪b.md⟫  )",
    "[a](⟪b.md⟫ (t))", "[a [b] c](⟪d.md⟫)", "[`](`](⟪d.md⟫)", "[a](⟪b(c).md⟫)", "[a](⟪b\\).md⟫)",
    "[![x](⟪y.png⟫)](⟪z.md⟫)", "[^1] [a](⟪b.md⟫)\n\n[^1]: [c](⟪d.md⟫)\n\n    [e](⟪f.md⟫)",
    "&notanentity; & [a](⟪b.md⟫)", "&NotEqualTilde; [a](⟪b.md⟫)", "`` ` `` [a](⟪b.md⟫)",
    "x ``` [a](⟪b.md⟫)",
    "<https://x.y> [a](⟪b.md⟫)", "<b> <!-- c --> [a](⟪b.md⟫)", "[^nope] [a](⟪b.md⟫)",
    "[^a\\*b] [a](⟪b.md⟫)",
    "a\u{A0}\u{A0}[b](⟪c.md⟫)", "- a\n\n      [b]\n\n  [c](⟪d.md⟫)", "* * [a](⟪b.md⟫)",
  ])
  func linksInText(_ source: String) {
    let marked = Highlighted(source)
    for text in [marked.text, marked.text + "\n\nmore"] {
      #expect(Set(Rendered(text).markdown.prose.references.map(\.range)) == Set(marked.ranges))
    }
  }

  @Test(arguments: [
    "| [a](⟪b.md⟫) | [c](⟪d.md⟫) |\n|---|---|\n| [e](⟪f.md⟫) | x |\n|y|[g](⟪h.md⟫)|",
    "a | [b](⟪c.md⟫)\n---|---\n[d](⟪e.md⟫) |", "| \\| [a](⟪b.md⟫) | `\\|` [c](⟪d.md⟫) |\n|-|-|",
    "> | a |\n> |---|\n> | x [b](⟪c.md⟫) |", "- | [a](⟪b.md⟫) |\n  |---|\n    | [b](⟪c.md⟫) |",
    "text [a](⟪b.md⟫)\n| [c](⟪d.md⟫) |\n|---|\n| [e](⟪f.md⟫) |", "text\n| [c](⟪d.md⟫) |\n|---|",
    "te \\| xt [a](⟪b.md⟫) [i](⟪j.md⟫)\n| c |\n|---|",
    "|a|\n|-|\n| ä\\|ö [b](⟪c.md⟫) [d](⟪e\\|f.md⟫) |",
    "  | a |\n|---|\n  | [b](⟪c.md⟫) |", "> a\n> | [b](⟪c.md⟫) | d |\n> |---|---|\n>| [e](⟪f.md⟫)",
    "|a|b|\n|-|-|\n||[c](⟪d.md⟫)|",
  ])
  func linksInTables(_ source: String) {
    let marked = Highlighted(source)
    #expect(
      Set(Rendered(marked.text).markdown.prose.references.map(\.range)) == Set(marked.ranges))
  }

  @Test func placesCountFromTheStartOfTheFile() {
    let marked = Highlighted("---\r\ntitle: ä\r\n---\r\n\r\n> a\r\n>  [b](⟪c.md⟫)\r\n")
    let file = SourceFile(path: "Content/pages/test.md", text: marked.text)
    var bag = DiagnosticBag()
    let document = DocumentParser.parse(file, options: MarkdownOptions(role: .body), into: &bag)
    #expect(document?.body.prose.references.map(\.range) == marked.ranges)
  }
}
