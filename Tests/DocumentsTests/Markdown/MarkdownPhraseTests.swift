import Testing

/// What texts say although nobody wrote it, in the language of the text.
struct MarkdownPhraseTests {
  @Test(arguments: [
    ("> [!NOTE]\n> Words.", "Note", "Nota", ">Nota<"),
    ("A.[^1]\n\n[^1]: B.", "Footnotes", "Notas", "aria-label=\"Notas\""),
    ("A.[^1]\n\n[^1]: B.", "Footnote {number}", "Nota {number}", "aria-label=\"Nota 1\""),
    (
      "A.[^1] B.[^1]\n\n[^1]: C.", "Back to the text, from footnote {number}, place {place}",
      "Al lugar {place}, desde la nota {number}", "aria-label=\"Al lugar 2, desde la nota 1\""
    ),
    (
      "| Fecha |\n| --- |\n| |\n| |", "{column}, row {number}", "{column}, fila {number}",
      "aria-label=\"Fecha, fila 2\""
    ),
  ])
  func isSaidInTheLanguageOfTheText(
    text: String, phrase: String, words: String, expected: String
  ) {
    let rendered = Rendered(text, isWorksheet: true, words: [phrase: words])
    #expect(rendered.html.contains(expected))
    #expect(!Rendered(text, isWorksheet: true).html.contains(expected))
  }

  @Test func keepsBracesThatAuthorsWrote() {
    let rendered = Rendered("| {number} {x} |\n| --- |\n| |\n| |", isWorksheet: true)
    #expect(rendered.html.contains("aria-label=\"{number} {x}, row 2\""))
  }
}
