import Diagnostics
import Documents
import Testing

struct ShortReferenceTests {
  @Test(arguments: [
    ("[[⟪2.1⟫]]", "2.1", nil), ("[[⟪guide:speaker-visit⟫]]", "guide:speaker-visit", nil),
    ("[[ ⟪a⟫ ]]", "a", nil), ("[[⟪a#b-c⟫]]", "a", "b-c"), ("[[⟪a_b_c⟫]]", "a_b_c", nil),
    ("x\ny [[⟪a⟫]] z", "a", nil), ("> - x\n>   [[⟪größe⟫]]", "größe", nil),
    ("| [[⟪a⟫]] |\n|---|\n", "a", nil), ("[ [[⟪a⟫]] ]", "a", nil), ("[[[⟪a⟫]]]", "a", nil),
    ("## [[⟪a⟫]]", "a", nil), ("*x [[⟪a⟫]]*", "a", nil), ("![[⟪a⟫]]", "a", nil),
    ("`x` &amp; \\* [b](c\n\"t\") [[⟪a⟫]]", "a", nil), ("[[⟪a b⟫]]", "a b", nil),
  ])
  func namesAnEntry(_ source: String, _ name: String, _ fragment: String?) {
    let marked = Highlighted(source)
    let rendered = Rendered(marked.text)
    let named = rendered.markdown.prose.references.filter {
      if case .name = $0.target { true } else { false }
    }
    #expect(
      named == [
        ProseReference(
          target: .name(name, fragment: fragment), range: marked.ranges[0], isImage: false,
          hasLabel: false)
      ])
    #expect(rendered.html.contains("<a class=\"reference\" href=\"name:"))
    #expect(rendered.html.contains(">&lt;\(name)&gt;</a>"))
    #expect(rendered.findings.isEmpty)
  }

  @Test(arguments: [
    ("[[⟪a⟫|the guide]]", "the guide"),
    ("[[⟪a⟫ | *the* `guide` ]]", " <em>the</em> <code>guide</code> "),
    ("[[⟪a⟫|the\nguide]]", "the\nguide"), ("[[⟪a⟫|see [1]]]", "see [1]"),
    ("[[⟪a⟫|x|y]]", "x|y"), ("[[⟪a⟫|~~x~~]]", "<del>x</del>"), ("[[⟪a⟫\\|x]]", "x"),
    ("| [[⟪a⟫\\|x]] |\n|---|\n", "x"), ("|x|\n|---|\n|\\| [[⟪a⟫\\|x \\| y]] |\n", "x | y"),
    ("[[⟪a⟫|https://b.c]]", "https://b.c"), ("*[[⟪a⟫|x]]*", "x"),
  ])
  func canHaveWordsOfItsOwn(_ source: String, _ words: String) {
    let marked = Highlighted(source)
    let rendered = Rendered(marked.text)
    #expect(rendered.markdown.prose.references.map(\.range) == marked.ranges)
    #expect(rendered.markdown.prose.references.map(\.hasLabel) == [true])
    #expect(rendered.html.contains("<a class=\"reference\" href=\"name:a\">\(words)</a>"))
    #expect(rendered.findings.isEmpty)
  }

  @Test(arguments: [
    "a ⟪[[⟫b", "a ⟪[[⟫b\n\nc]]", "⟪[[⟫a] ]", "⟪[[]]⟫", "⟪[[ ]]⟫", "⟪[[|x]]⟫", "⟪[[a|]]⟫",
    "⟪[[a| ]]⟫",
    "*⟪[[⟫a* b]]", "⟪[[⟫a [[b]]", "⟪[[⟫a|b [[c]]", "⟪[[⟫a\nb]]", "⟪[[⟫*a*]]", "[x ⟪[⟫[a]] y](b.md)",
    "![x ⟪[⟫[a]]](b.png)", "⟪[[⟫a|[b](c.md)]]", "- x\n  ⟪[[⟫y", "| ⟪[[⟫a |\n|---|\n",
    "é ⟪[[]]⟫ ⟪[[]]⟫",
  ])
  func reportsWhatIsBroken(_ source: String) {
    let marked = Highlighted(source)
    let findings = Rendered(marked.text).findings
    #expect(findings == marked.ranges.map { Finding(.markdownBrokenReference, $0) })
  }

  @Test(arguments: [
    "`[[a]]`", "```\n[[a]]\n```", "    [[a]]", "\\[[a]]", "[\\[a]]", "&#91;[a]]", "[[a]](b.md)",
    "[ [a]]",
    "<https://a.b/[[c]]>", "a]]", "[^[a]]",
  ])
  func nothingElseIsAReference(_ source: String) {
    let rendered = Rendered(source)
    #expect(!rendered.html.contains("class=\"reference\""))
    #expect(rendered.findings.isEmpty)
  }

  @Test func theNameIsNoAddressOfTheWeb() {
    let rendered = Rendered("[[www.a.org]] and www.b.org")
    #expect(
      rendered.html
        == "<p><a class=\"reference\" href=\"name:www.a.org\">&lt;www.a.org&gt;</a> and "
        + "<a href=\"http://www.b.org\">www.b.org</a></p>\n")
  }
}
