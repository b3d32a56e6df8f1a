extension Explanation {
  private static let resource = "Content/packages/visits/resources/survey.md"

  static let worksheetNameless = error(
    rule: "Every blank, box and empty cell of a worksheet has words that say what belongs there.",
    why:
      "People who listen to the page hear those words and nothing else, and a saved worksheet lists the answers by them.",
    cure:
      "Write the words before the blank, on the line above it, or in the heads of the table's row and column. A cell that is to stay empty gets a dash: `–`.",
    example: .text(
      resource, wrong: "________________________________________",
      right: """
        What surprised us?

        ________________________________________
        """))

  static let worksheetOneAnswer = warning(
    rule: "A question with answers to choose from has at least two of them.",
    why: "A single one can be chosen, but never taken back.",
    cure:
      "Write all answers one after the other: `( ) yes ( ) no`. For something to tick, write `[ ]`.",
    example: .text(
      resource, wrong: "Did you find a next step? ( ) yes",
      right: "Did you find a next step? ( ) yes ( ) no"))
}
