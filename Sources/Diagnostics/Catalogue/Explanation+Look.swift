extension Explanation {
  static let themeContrast = warning(
    rule:
      "Colors that a style sheet names as a pair of text and ground differ enough: 4.5 to 1 for text, 3 to 1 for large text and for signs.",
    why:
      "People with weak eyes, and everybody with a phone in the sun, can't read pale text. WCAG 2.1 asks for it (1.4.3 and 1.4.11), and so does the law for many who publish.",
    cure:
      "Take the color that the message offers, or any other that is further from its ground. Which pairs there are is said by comments in the sheet: `/* contrast 4.5: ink soft on page tint */` asks that `--ink` and `--soft` can be read on `--page` and on `--tint`, also where a `@media` rule, such as that for dark screens, gives them other colors. Paper is left out, because browsers don't print grounds.",
    example: .file(
      "Templates/assets/theme.css",
      wrong: """
        /* contrast 4.5: ink on page */
        :root { --page: #fff; --ink: #999 }
        """,
      right: """
        /* contrast 4.5: ink on page */
        :root { --page: #fff; --ink: #595959 }
        """))

  static let themeUnjudged = warning(
    rule:
      "A comment on contrast names properties that the sheet sets in `:root`, to colors written as `#rgb` or `#rrggbb`.",
    why: "A pair that can't be judged would look as if it had been.",
    cure:
      "Correct the name, or write the color in hexadecimal digits. The comment has the form `/* contrast 4.5: ink soft on page */`.",
    example: .file(
      "Templates/assets/theme.css",
      wrong: """
        /* contrast 4.5: inc on page */
        :root { --page: #fff; --ink: #000 }
        """,
      right: """
        /* contrast 4.5: ink on page */
        :root { --page: #fff; --ink: #000 }
        """))
}
