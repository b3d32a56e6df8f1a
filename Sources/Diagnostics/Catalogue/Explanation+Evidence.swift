extension Explanation {
  private static let measure = "Content/measures/results.md"
  private static let cycle = "Content/cycles/second-visit.md"

  static let measurePhases = error(
    rule: "The phases of a chart come in the order of their days, and each has points.",
    why: "Each phase has a middle line of its own, which its points give it.",
    cure: "List the phases from the earliest to the latest, with days between those of the series.",
    example: .fields(
      measure,
      wrong: """
        phases:
          - { from: 2026-06-01, why: Students choose at every visit }
          - { from: 2026-02-01, why: A new coordinator }
        """,
      right: """
        phases:
          - { from: 2026-02-01, why: A new coordinator }
          - { from: 2026-06-01, why: Students choose at every visit }
        """, given: "The series has a point for each month of 2026."))

  static let measureCountsMissing = error(
    rule:
      "Where a measure says from how many people on values are shown, each value says how many it is about.",
    why:
      "Without the number, nobody can tell which values to hide, and a student could be known by one.",
    cure: "Add the column `n` to the series, or the columns `numerator` and `denominator`.",
    example: .fields(
      measure, wrong: "minimumCount: 10\nseries: weeks.csv",
      right: "minimumCount: 10\nseries: steps.csv",
      given: "The first lines are `date,value` in `weeks.csv` and `date,value,n` in `steps.csv`.")
  )

  static let measureFewPoints = warning(
    rule: "A chart has at least ten points that are not on its middle line.",
    why: "With fewer, chance alone makes shapes that look like change.",
    cure: "Go on collecting. Until then, tell what you see as a story and not as a signal.",
    example: .fields(
      measure, wrong: "series: names.csv", right: "series: steps.csv",
      given: "`names.csv` has one point and `steps.csv` has twelve."))

  static let measureTrendOnly = warning(
    rule: "A trend is not the only signal in a chart.",
    why:
      "Stretches of five rising points are common in series in which nothing changed (Anhøj and Olesen, 2014).",
    cure: "Wait for a shift before you say that something improved, or choose `ruleSet: anhoej`.",
    example: .fields(
      measure, wrong: "series: minutes.csv", right: "series: minutes.csv\nruleSet: anhoej",
      given: "In `minutes.csv` five values rise one after the other, and nothing else stands out."))

  static let measureOutcomes = warning(
    rule: "A network has one or two outcome measures.",
    why: "With more, nobody knows which one says whether the aim comes closer.",
    cure: "Keep one or two, and call the others driver or process measures.",
    example: .fields(
      measure, wrong: "type: outcome\nof: [aim]", right: "type: process\nof: [ask]",
      given: "Two other measures are outcome measures."))

  static let measureAim = warning(
    rule: "Where a site has an aim, each outcome measure names it.",
    why:
      "An outcome measure says whether the aim comes closer, so it has to count what the aim promises.",
    cure:
      "Name the aim in the field `of`. If the measure shows a step on the way, call it a driver measure.",
    example: .fields(
      "Content/measures/belonging.md", wrong: "of: [driver:recruitment]", right: "of: [aim]"))

  static let measureDriver = warning(
    rule: "Where a site has drivers, each driver measure names one.",
    why:
      "It shows whether the theory holds: the driver should move before the outcome does. Nobody can see that when the driver is not named.",
    cure:
      "Name the driver in the field `of`, beside any ideas. If the measure only shows whether an idea is being done, call it a process measure.",
    example: .fields(
      measure, wrong: "type: driver\nof: [ask]",
      right: "type: driver\nof: [ask, driver:recruitment]"))

  static let ideaUnmeasured = warning(
    rule: "Where a site has measures, every change idea that is being tested has one.",
    why:
      "Nobody can tell whether an idea is being done, or whether it helps, without counting anything.",
    cure: "Name the idea in the field `of` of a measure.",
    example: .fields(
      "Content/measures/next-steps.md", wrong: "of: []", right: "of: [student-chosen-speakers]",
      given: "No other measure names that idea, which is being tested."))

  static let packageUnbalanced = warning(
    rule: "Where a site has measures, every package has a balancing measure.",
    why:
      "A change that helps in one place can do harm in another: staff time, other students, trust.",
    cure: "Write a measure of the type balancing for one of the package's ideas.",
    example: .fields(
      "Content/measures/quiet.md", wrong: "type: process", right: "type: balancing",
      given: "No other measure watches for harm in the package that it names."))

  static let cyclePredictionMissing = error(
    rule: "A test that led to a decision had a prediction for each question.",
    why: "Without a prediction, whatever happens looks like what was expected, and nobody learns.",
    cure:
      "Write `predict` as it was said before the test. If nothing was said, leave out `act` and plan another test.",
    example: .fields(
      cycle,
      wrong: """
        act: adapt
        questions:
          - { ask: Do students choose in ten minutes?, study: One group did }
        """,
      right: """
        act: adapt
        questions:
          - { ask: Do students choose in ten minutes?, predict: "Yes, both groups", study: One group did }
        """))

  static let cycleStudyMissing = warning(
    rule: "A test that led to a decision says what happened, for each prediction.",
    why: "Learning is the difference between what was expected and what happened.",
    cure: "Write `study` for each question that has a prediction.",
    example: .fields(
      cycle,
      wrong: """
        act: adapt
        questions:
          - { ask: Do students choose in ten minutes?, predict: "Yes, both groups" }
        """,
      right: """
        act: adapt
        questions:
          - { ask: Do students choose in ten minutes?, predict: "Yes, both groups", study: One group did }
        """))

  static let cycleRamp = error(
    rule: "The tests of a ramp are about one idea, and each comes after the one that it builds on.",
    why: "A ramp shows how an idea was tested from small to wide.",
    cure: "Correct `previous`, the `number` or the days.",
    example: .fields(
      cycle, wrong: "number: 1\nprevious: first-visit", right: "number: 2\nprevious: first-visit",
      given: "The test `first-visit` has the number 1."))
}
