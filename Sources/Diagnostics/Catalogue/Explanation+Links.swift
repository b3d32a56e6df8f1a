extension Explanation {
  static let linkUnresolved = error(
    rule: "A reference names an entry that exists.",
    why: "Readers would meet a dead link, and the standard would lose its support.",
    cure: "Correct the name, or remove the reference if the entry was deleted on purpose.",
    example: .text(
      wrong: "See [[guide:plam]].", right: "See [[guide:plan]].", given: "The guide is `plan.md`."))

  static let linkAmbiguous = error(
    rule: "A reference names exactly one entry.",
    why: "When two entries have the name, only the author knows which is meant.",
    cure:
      "Write the kind or the package before it: `[[guide:visit]]` or `[[guest-speakers/visit]]`.",
    example: .text(
      wrong: "See [[begin]].", right: "See [[talks/begin]].",
      given: "The packages `visits` and `talks` both have a guide `begin.md`."))

  static let linkDraft = error(
    rule: "A published entry refers only to published entries.",
    why: "Drafts are not on the site, so the link would lead nowhere.",
    cure: "Publish the draft (remove `status: draft`), or remove the reference until then.",
    example: .text(
      wrong: "See [[later]].", right: "See [[guide:plan]].",
      given: "`later.md` says `status: draft`."))

  static let linkRetired = error(
    rule: "A published entry does not refer to a retired one.",
    why: "Retired entries are no longer recommended.",
    cure: "Refer to the entry that took its place, or remove the reference.",
    example: .text(
      wrong: "See [[old]].", right: "See [[guide:plan]].", given: "`old.md` says `status: retired`."
    ))

  static let linkHeading = error(
    rule: "A link to a heading names a heading of that page.",
    why: "The reader would land at the top and search for the place.",
    cure: "Use the heading's words in lower case with hyphens, as the message suggests.",
    example: .text(
      wrong: """
        See [our history](#history).

        ## Our history
        """,
      right: """
        See [our history](#our-history).

        ## Our history
        """))

  static let linkFile = error(
    rule: "A link to a file or an image leads to a file in Content.",
    why: "Readers would see a broken picture or a download that fails.",
    cure: "Put the file there, or correct its name.",
    example: .text(
      wrong: "![A student holds a circuit board](bord.jpg)",
      right: "![A student holds a circuit board](board.jpg)",
      given: "The picture beside the page is `board.jpg`."))

  static let linkKind = error(
    rule: "A field takes references to its own kind only: `standards` takes standards.",
    why: "The entry would show in the wrong list.",
    cure: "Name an entry of the kind that the message asks for.",
    example: .fields(
      "Content/packages/visits/ideas/ask.md", wrong: "standards: [1.1, plan]",
      right: "standards: [1.1]", given: "`plan` is a guide."))

  static let linkOutside = error(
    rule: "Links between files stay inside Content.",
    why: "What lies outside is not published.",
    cure: "Move the file into Content, or use its web address.",
    example: .text(
      wrong: "Read [our rules](../../rules.pdf).",
      right: "Read [our rules](https://www.example.org/rules.pdf)."))

  static let linkSpelling = error(
    rule: "A link spells a file's name exactly, capital letters included.",
    why: "It works on some computers and breaks on the web server.",
    cure: "Use the spelling that the message shows.",
    example: .text(
      wrong: "![A student holds a circuit board](Board.JPG)",
      right: "![A student holds a circuit board](board.jpg)",
      given: "The picture beside the page is `board.jpg`."))
}
