extension Explanation {
  static let markdownTooComplex = error(
    rule:
      "Markdown stays within what people write: tables of up to 64 columns, up to 50 nested quotes or lists, up to 2,000 open brackets in a block.",
    why: "Beyond that the text takes minutes to read and can fill the disk.",
    cure: "Simplify the place that is named, for example by splitting a table.",
    example: .text(
      wrong: ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Ask early.", right: "> Ask early."
    ))

  static let markdownRawHTML = warning(
    rule: "A page is written in Markdown; HTML tags are shown as text.",
    why: "HTML can break the page, its accessibility and its safety.",
    cure:
      "Use Markdown instead. Where nothing else will do, set `allowRawHTML: yes` in `site.yaml`.",
    example: .text(wrong: "<b>Ask early.</b>", right: "**Ask early.**"))

  static let markdownTitleHeading = warning(
    rule: "A page has one main heading, its title; headings in the text start with `##`.",
    why: "Screen readers and search engines take the main heading for the title.",
    cure: "Add a `#` to the heading, or move its text into the title field.",
    example: .text(wrong: "# Our history", right: "## Our history"))

  static let markdownHeadingSkipped = warning(
    rule: "Headings go down one level at a time.",
    why: "People who move by headings would look for a section that isn't there.",
    cure: "Use one `#` less, or add the heading in between.",
    example: .text(
      wrong: """
        ## Our history

        #### The first year
        """,
      right: """
        ## Our history

        ### The first year
        """))

  static let markdownImageText = error(
    rule: "Every image has a text that says what it shows.",
    why: "People who can't see the picture get the text instead.",
    cure: "Write it between the brackets: `![A student holds a circuit board](board.jpg)`.",
    example: .text(wrong: "![](board.jpg)", right: "![A student holds a circuit board](board.jpg)"))

  static let markdownUnsafeAddress = error(
    rule:
      "A link starts with `https:`, `http:`, `mailto:` or `tel:`, or leads to a file of the site.",
    why: "Other kinds of address can run as a program in the reader's browser.",
    cure: "Use an ordinary web address.",
    example: .text(
      wrong: "[Our survey](javascript:open_survey)",
      right: "[Our survey](https://www.example.org/survey)"))

  static let markdownUnknownAlert = warning(
    rule: "A highlighted note is one of NOTE, TIP, IMPORTANT, WARNING and CAUTION.",
    why: "An unknown word would show as an ordinary quotation.",
    cure: "Write, for example, `> [!NOTE]` on a line of its own, and the text below it.",
    example: .text(
      wrong: """
        > [!HINT]
        > Ask early.
        """,
      right: """
        > [!TIP]
        > Ask early.
        """))

  static let markdownBrokenReference = error(
    rule: "A short reference is `[[name]]`, `[[kind:name]]` or `[[name|the words to show]]`.",
    why: "Anything else would show as brackets on the page.",
    cure: "Put the name of an entry between the brackets, or write the text without them.",
    example: .text(
      wrong: "See [[guide:plan for the steps.", right: "See [[guide:plan]] for the steps."))

  static let markdownLinkWords = warning(
    rule: "The words of a link say what a reader finds behind it.",
    why:
      "Somebody who listens to the page goes from link to link and hears only their words: “here, here, read more”. Everybody else looks for the underlined words first, too.",
    cure:
      "Put the brackets around the words that name the thing. English and Spanish phrases that name nothing are known: “click here”, “read more”, “this page”, “haga clic aquí”, “leer más”.",
    example: .text(
      wrong: "For the steps, [click here](https://www.example.org/visit-guide).",
      right: "The steps are in the [visit guide](https://www.example.org/visit-guide)."))

  static let markdownLanguage = error(
    rule:
      "Words of another language stand in brackets, with the code of the language right behind them: `[buenos días]{lang=es}`.",
    why:
      "A screen reader that is not told reads Spanish words as if they were English, and nobody can follow. A mark that can't be read would show as braces on the page.",
    cure:
      "Use the code of the language, two letters as a rule: `es` Spanish, `fr` French, `pt-BR` Portuguese of Brazil. To show the signs themselves, write a backslash before the brace.",
    example: .text(
      wrong: "Families read “[Hablemos del trabajo]{lang=Spanish}” on the door.",
      right: "Families read “[Hablemos del trabajo]{lang=es}” on the door."))
}
