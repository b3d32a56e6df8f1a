extension Explanation {
  static let textReadingLevel = advice(
    rule:
      "Texts can be read without effort: up to grade 10 for staff, and up to grade 8 in resources `for` students or families. Spanish texts have at least 50 points, or 55, on the INFLESZ scale.",
    why:
      "Readers are busy, tired, or reading in their second language. What takes effort is put off.",
    cure:
      "Begin with the sentences that are named: say one thing in each, and take the everyday word. The grade comes from the lengths of sentences and words (the formula of Flesch and Kincaid, in Spanish that of Szigriszt Pazos), so it is a hint and stops nothing, not even with `--strict`. Only the sentences of paragraphs count, and only where there are 100 words of them.",
    example: .text(
      wrong: ReadabilityExample.hard, right: ReadabilityExample.plain))
}

/// A text of more than a hundred words in two ways.
private enum ReadabilityExample {
  static let hard = """
    The organization's comprehensive implementation of participatory preparation procedures necessitates considerable \
    coordination among administrators, facilitators and participating professionals, who collaboratively determine \
    appropriate expectations regarding educational presentations and subsequent conversations with participating \
    students. Preparatory communication additionally facilitates the identification of individual responsibilities, \
    technological requirements and organizational limitations, particularly whenever professional representatives \
    participate without significant previous educational experience. Evaluation of participants' interpretations \
    subsequently establishes whether the intervention's underlying assumptions remain appropriate, and systematic \
    documentation of unanticipated difficulties considerably facilitates continuous organizational improvement across \
    participating institutions, including those operating under substantially different circumstances, resources and \
    administrative expectations than the institutions originally responsible for developing the intervention.
    """
  static let plain = """
    Call the speaker a week before the visit. The call takes about twenty minutes. Say who the students are and what they \
    want to know. Ask the speaker to tell one true story from their own first years. Agree on how long the talk is, and \
    leave half of the time for questions. Find out what the room needs, such as a screen or a table. Write down what you \
    both promise, and send it the same day. After the visit, ask three students what they will remember. Ask the speaker, \
    too. Read what they said with your team. Keep what worked, and change one thing. Then try it again with the next \
    speaker. Share your notes, so that other programs can start where you are now.
    """
}
