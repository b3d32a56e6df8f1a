/// Something that authors type on worksheets, with what to know about it.
///
/// Each source is one of the notations that the tests try out, `Tests/Worksheets/notations.txt`.
package struct WorksheetSample: Sendable {
  /// What it is for.
  let title: String
  /// What to know about it.
  let text: String
  /// What authors type.
  package let source: String

  /// The samples of the authors' guide.
  package static let all = [
    WorksheetSample(
      title: "A blank",
      text:
        "Type the label, a colon and some underscores. The label is what people hear who can't see the page, so let it say what belongs there. Several may stand on one line.",
      source: "Name: ________ Date: ________"),
    WorksheetSample(
      title: "A blank in a sentence",
      text: "The more underscores, the longer the blank. Three are enough.",
      source: "I will ask ____ by ____."),
    WorksheetSample(
      title: "Lines to write on",
      text:
        "Ten or more underscores on a line of their own are a line to write on; type as many lines as people need. The paragraph above them is their label, or else the heading.",
      source: """
        What surprised us?
        ________________________________________
        ________________________________________
        ________________________________________
        """),
    WorksheetSample(
      title: "One thing a line",
      text: "In a list, each blank is named by the words above the list and by its number.",
      source: """
        Three people we will ask:

        1. ________________
        2. ________________
        """),
    WorksheetSample(
      title: "Boxes to tick",
      text: "A space between square brackets is an empty box, an `x` is a ticked one.",
      source: """
        - [ ] The room is booked
        - [x] The speaker has the address
        """),
    WorksheetSample(
      title: "Boxes that answer a question",
      text: "A paragraph right above a list of boxes is read together with each of them.",
      source: """
        **Who should we invite?** Choose up to two.

        - [ ] Someone close to my age
        - [ ] Someone else: ________
        """),
    WorksheetSample(
      title: "A choice",
      text:
        "Round brackets are answers of which people choose one. Write the question before them, or in the paragraph above.",
      source: "Did it help? ( ) yes ( ) a little ( ) no"),
    WorksheetSample(
      title: "A longer choice",
      text: "Answers may also stand one below the other, as a list.",
      source: """
        How did you hear of us?

        - ( ) from a friend
        - ( ) at school
        - ( ) another way: ________
        """),
    WorksheetSample(
      title: "A table to fill in",
      text:
        "Empty cells below the head of a table are fields, named by their row and their column.",
      source: """
        | What we count | Number | Out of |
        | --- | --- | --- |
        | Students present | | |
        | Students who spoke | | |
        """),
    WorksheetSample(
      title: "A cell that stays empty",
      text: "Type a dash.",
      source: """
        | Part | Minutes |
        | --- | --- |
        | Welcome | – |
        """),
    WorksheetSample(
      title: "What is no field",
      text:
        "Emphasis, code, links and short lines stay what they are, and a backslash before a sign keeps the sign.",
      source: "Type \\____ or \\[ ] or \\( ) yourself."),
  ]
}
