extension Explanation {
  static let translationLanguage = error(
    rule:
      "A folder of translations, such as `Content/es/`, is that of a language under `languages` in `site.yaml`.",
    why:
      "Otherwise nobody could tell a language from a kind of entry, and nothing of it would be shown.",
    cure: "Add the language to `languages`, or rename the folder if it is none.",
    example: .fields(
      "Content/site.yaml", wrong: "languages: [en]", right: "languages: [en, es]",
      given: "There is Content/es/pages/about.md, a page in Spanish."))

  static let translationOutdated = warning(
    rule: "A translation says what its source says today.",
    why: "Families who read it in their own language would otherwise be told something else.",
    cure:
      "Translate what the message names. Then type `changepack translate`, the language and the path of the translation, and `--confirm`: the field `source` then remembers what the source is like now.",
    example: .notInAFile(
      "It takes two files: a translation, and a source that has changed since the translation was confirmed."
    )
  )

  static let translationUnmarked = warning(
    rule: "A translation remembers under `source` what its source was like.",
    why: "Otherwise nobody is told when the source changes, and the translation grows old unseen.",
    cure:
      "Read both. When they say the same, type `changepack translate`, the language and the path of the translation, and `--confirm`, which writes the field.",
    example: .notInAFile(
      "It takes two files: a source, and a translation without the field `source`, which “changepack translate” writes."
    ))

  static let translationText = warning(
    rule: "What the pages of a language say beside their content is in `Templates/strings/`.",
    why:
      "A button in another language than the page says nothing to those for whom it is translated.",
    cure:
      "Add the line that the message names to the file of the language: what the templates say, a colon, and what is said instead. A name in braces stands for what the page puts there.",
    example: .notInAFile(
      "It takes two files: a template that says “Quick start”, and texts without a line for it."))

  static let translationTextUnused = warning(
    rule: "Each line of `Templates/strings/` is about a text that pages say.",
    why: "A text that has changed in the templates would otherwise lose its translation unseen.",
    cure: "Correct the text to what the templates say now, or remove the line.",
    example: .notInAFile(
      "It takes two files: a template that says “Quick start”, and texts with a line for “Quick star”."
    ))

  static let translationTextName = error(
    rule: "What is said instead of a text has no other names in braces than the text itself.",
    why: "Readers would see the name, because the page puts nothing in its place.",
    cure: "Write the name as the text before the colon has it; it may stand at another place.",
    example: .notInAFile(
      "It takes two files: those of a site in two languages, and texts that say “Nota al pie {numero}” instead of “Footnote {number}”."
    ))

  static let translationSource = error(
    rule:
      "A translation lies at the path of its source below the folder of its language, or names its source under `translationOf`.",
    why:
      "A translation shows only what it says itself; the rest, such as its standards, comes from its source.",
    cure: "Correct the path, or name the source. Of two translations of one source, keep one.",
    example: .place(wrong: "Content/es/pages/abuot.md", right: "Content/es/pages/about.md"))

  static let translationField = error(
    rule:
      "A translation says the same as its source, in other words: what is not words stays as it is.",
    why:
      "A survey that is for students in one language and for staff in the other would send somebody the wrong way.",
    cure:
      "Take the field out, and it comes from the source. Lists have as many items as those of the source, in the same order.",
    example: .fields(
      "Content/es/packages/visits/resources/survey.md",
      wrong: "type: checklist", right: "use: Antes de la visita.",
      given: "Content/packages/visits/resources/survey.md has the type survey."))
}
