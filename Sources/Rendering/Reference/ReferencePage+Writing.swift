extension ReferencePage {
  /// The signs that make a text more than words.
  static let writing = ReferencePage(
    title: "writing: How to write the text", blocks: writingBasics + writingLinks + writingWords)

  private static let writingBasics: [Block] = [
    .text(
      "The text below the fields of a file is Markdown: plain words, with a few signs for what is more than words. Where a sign should be shown as it is, type a backslash before it."
    ),
    .heading("Paragraphs, headings and lists"),
    .text(
      "An empty line ends a paragraph. Headings in the text begin with `##`, those below them with `###`; the title of the page comes from its field."
    ),
    .sample([
      "## Before the visit", "",
      "Ask the speaker **early**, and ask *twice*.", "",
      "- The room is booked",
      "- The speaker has the address", "",
      "1. Welcome",
      "2. Questions",
    ]),
    .heading("Notes and footnotes"),
    .text(
      "A quotation that begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]` is set off from the text. A footnote has a mark in the text and its words anywhere below."
    ),
    .sample([
      "> [!TIP]",
      "> Ask early.", "",
      "Half of the students came.[^count]", "",
      "[^count]: Counted at the door.",
    ]),
    .heading("Tables"),
    .sample(["| Part | Minutes |", "| --- | --- |", "| Welcome | 5 |"]),
  ]

  private static let writingLinks: [Block] = [
    .heading("Links"),
    .text(
      "A link to another page of the site names its file, seen from the file that you are writing; a short reference names the entry, wherever it lies, by its name or its code. Without words of its own it shows the title. Both are checked, and both go on working when an address changes."
    ),
    .sample([
      "[the plan](../guides/plan.md)",
      "[the second step](../guides/plan.md#talk)",
      "[[guide:plan]]",
      "[[2.1|the standard on recruiting]]",
      "[the survey](https://example.org/survey)",
    ]),
    .heading("Pictures"),
    .text(
      "The file lies below `Content`, best beside the text. What the picture shows stands between the brackets, for people who can't see it."
    ),
    .sample(["![A student holds a circuit board](board.jpg)"]),
  ]

  private static let writingWords: [Block] = [
    .heading("Words of another language"),
    .text(
      "Put them in brackets, with the code of the language in braces right behind: `es` Spanish, `fr` French, `pt-BR` Portuguese as in Brazil. Readers see the words alone. Screen readers change their voice for them, on the page as in the PDF, a Word document checks their spelling by the right dictionary, and the reading level leaves them out."
    ),
    .sample([
      "The sign says “[Hablemos del trabajo]{lang=es}”.",
      "Families can read [la guía de visitas](../guides/plan.md){lang=es}.",
    ]),
    .text(
      "A paragraph of another language is marked in the same way, from its first word to its last. The language of the whole site is `language` in `site.yaml`."
    ),
  ]
}
