extension Explanation {
  static let fieldUnknown = error(
    rule: "Only the fields of the entry's kind are used.",
    why: "A misspelled field would otherwise be ignored, and the page would lack it.",
    cure: "Correct the name, or delete the line. `changepack explain KIND` lists the fields.",
    example: .fields(
      "Content/packages/visits/guides/plan.md", wrong: "sumary: An hour of planning.",
      right: "summary: An hour of planning."))

  static let fieldMissing = error(
    rule: "Fields that a kind requires are filled in.",
    why: "Readers count on finding them on every page of that kind.",
    cure: "Add the field that is named, with a value.",
    example: .fields(
      "Content/packages/visits/guides/plan.md", wrong: "purpose:",
      right: "purpose: Help a speaker prepare for our students."))

  static let fieldType = error(
    rule: "A field's value has the form that the field asks for: text, a list, a group of fields.",
    why: "A value of another form can't be shown where it belongs.",
    cure: "Write it like the example in the message.",
    example: .fields(
      "Content/packages/visits/guides/plan.md", wrong: "materials: Pens and paper",
      right: """
        materials:
          - Pens
          - Paper
        """))

  static let fieldChoice = error(
    rule: "A field with a fixed set of values holds one of them.",
    why: "Labels, filters and checks depend on the exact word.",
    cure: "Use one of the values that the message lists.",
    example: .fields(
      "Content/packages/visits/ideas/ask.md", wrong: "testing: tried", right: "testing: testing"))

  static let fieldDate = error(
    rule: "A date is written year-month-day, such as `2026-11-23`, and exists in the calendar.",
    why: "`03/04/2026` means March in one country and April in another.",
    cure: "Write the date as `YYYY-MM-DD`.",
    example: .fields(
      "Content/packages/visits/guides/plan.md", wrong: "updated: 11/23/2026",
      right: "updated: 2026-11-23"))

  static let fieldNumber = error(
    rule: "A number is written in digits, within the limits of the field.",
    why: "Times are added up and checked.",
    cure: "Write only the number: `45`, not `45 minutes`.",
    example: .fields(
      "Content/packages/visits/guides/plan.md", wrong: "timeNeeded: 45 minutes",
      right: "timeNeeded: 45"))

  static let fieldAddress = error(
    rule: "A web address starts with `https://` or `http://` and has no spaces.",
    why: "Anything else would not open, or would run as a program in the reader's browser.",
    cure: "Copy the address from the browser's address bar.",
    example: .fields(
      "Content/packages/visits/resources/survey.md", wrong: "url: www.example.org/survey",
      right: "url: https://www.example.org/survey"))

  static let fieldLanguage = error(
    rule:
      "The language is the code that browsers and screen readers know it by: two letters as a rule, such as `en` or `es`, with a country behind a hyphen where that matters.",
    why:
      "A screen reader reads the page with the voice of that language, and a browser hyphenates and offers to translate by it.",
    cure:
      "Write `en` for English, `es` for Spanish; capital and small letters mean the same. The codes are those of BCP 47.",
    example: .fields("Content/site.yaml", wrong: "language: English", right: "language: en"))
}
