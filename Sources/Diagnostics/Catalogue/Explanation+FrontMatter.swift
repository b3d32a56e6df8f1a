extension Explanation {
  static let frontMatterMissing = error(
    rule: "A Markdown file starts with front matter between two lines of three hyphens.",
    why: "The title, the standards and everything else that the site shows are read from it.",
    cure: "Start the file with a line `---`, then the fields, then another line `---`.",
    example: .file(
      "Content/pages/about.md",
      wrong: """
        # About us

        We are six programs.
        """,
      right: """
        ---
        title: About us
        ---

        We are six programs.
        """))

  static let frontMatterUnclosed = error(
    rule: "Front matter ends with a line of three hyphens.",
    why: "Without it the text of the page would be read as fields.",
    cure: "Put a line with only `---` after the last field.",
    example: .file(
      "Content/pages/about.md",
      wrong: """
        ---
        title: About us

        We are six programs.
        """,
      right: """
        ---
        title: About us
        ---

        We are six programs.
        """))

  static let frontMatterSyntax = error(
    rule: "Front matter is YAML: `field: value` lines, lists with `- `, indented by spaces.",
    why: "What can't be read can't be shown.",
    cure:
      "Look at the place that is shown. Put a value that holds `: ` or ` #` between double quotes.",
    example: .fields(
      "Content/pages/about.md", wrong: "summary: About us: the team",
      right: """
        summary: "About us: the team"
        """))

  static let frontMatterTab = error(
    rule: "Front matter is indented with spaces, never with tabs.",
    why: "YAML does not allow tabs, because they are as wide as each program likes.",
    cure: "Replace the tab by two spaces.",
    example: .fields(
      "Content/pages/about.md",
      wrong: """
        aliases:
        \t- /team/
        """,
      right: """
        aliases:
          - /team/
        """))

  static let frontMatterDuplicateKey = error(
    rule: "A field is given once.",
    why: "Only one of the two values could be shown, and nobody would notice which.",
    cure: "Delete one of the two lines, or join their values.",
    example: .fields(
      "Content/pages/about.md",
      wrong: """
        summary: Who we are.
        summary: Our team.
        """, right: "summary: Who we are."))

  static let frontMatterAlias = error(
    rule: "Front matter uses no YAML anchors (`&`), aliases (`*`) or tags (`!`).",
    why: "They can make a small file expand without bound, and few authors know them.",
    cure:
      "Write the value out again. Text that starts with one of these signs goes between quotes.",
    example: .fields(
      "Content/pages/about.md", wrong: "summary: *Everyone* is welcome.",
      right: """
        summary: "*Everyone* is welcome."
        """))

  static let frontMatterLimit = error(
    rule: "Front matter is at most 64 KiB, 32 levels deep and 500 fields.",
    why: "More than that is a mistake or an attack, and would make the build slow.",
    cure: "Move long text into the body of the page.",
    example: .fields(
      "Content/pages/about.md",
      wrong: "summary: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[About us]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
      right: "summary: About us"))
}
