extension Explanation {
  static let aimMissing = error(
    rule: "A site with drivers has an aim, in `Content/theory/aim.md`.",
    why: "A driver is a claim about how an aim is reached; without the aim it says nothing.",
    cure:
      "Make the file with `changepack new aim`, and write what, for whom, how much and by when.",
    example: .file(
      "Content/theory/aim.md", wrong: nil,
      right: """
        ---
        title: Our aim
        statement: By 2027, four programs ask their visitors first.
        what: Asking first
        forWhom: Students
        target: 4 programs
        by: 2027
        ---
        """, given: "There is a driver, `recruitment.md`, that works on the aim."))

  static let aimPast = warning(
    rule: "The aim is to be reached on a day that still lies ahead.",
    why: "Readers should know what was reached, and what the network works on now.",
    cure: "Write what was reached below the front matter, and set the next aim with its own date.",
    example: .fields(
      "Content/theory/aim.md", wrong: "by: 2026-06", right: "by: 2027-06",
      given: "`site.yaml` says `asOf: 2026-11-23`."))

  static let driverCircle = error(
    rule: "Drivers lead to the aim, and never round in a circle.",
    why: "When each is the means to the other, nobody knows where to begin.",
    cure: "Decide which one stands further from the aim, and take it out of the other's `parents`.",
    example: .fields(
      "Content/theory/drivers/mentors.md", wrong: "parents: [trusted-people, mentors]",
      right: "parents: [trusted-people]"))

  static let driverLevel = error(
    rule: "A primary driver works on the aim itself.",
    why: "The diagram has a column for each level, and readers count on what it means.",
    cure: "Write `level: secondary`, or take the driver out of `parents`.",
    example: .fields(
      "Content/theory/drivers/mentors.md",
      wrong: """
        level: primary
        parents: [recruitment]
        """,
      right: """
        level: secondary
        parents: [recruitment]
        """, given: "`recruitment.md` is a primary driver."))

  static let driverUnconnected = error(
    rule: "A secondary driver works on a primary one, or on another that does.",
    why: "Otherwise nothing says how it brings the aim closer.",
    cure: "Name what it works on as `parents`, or write `level: primary`.",
    example: .fields(
      "Content/theory/drivers/mentors.md", wrong: "parents: [aim]", right: "parents: [recruitment]",
      given: "It says `level: secondary`."))

  static let driverCause = warning(
    rule: "Where root causes are known, every driver answers one, itself or through one behind it.",
    why: "A driver without a cause is a solution that looks for a problem.",
    cure: "Name the cause in `causes`, look for a cause that is missing, or drop the driver.",
    example: .file(
      "Content/theory/drivers/events.md",
      wrong: """
        ---
        title: More events
        level: primary
        definition: There is an event each month.
        ---
        """,
      right: """
        ---
        title: More events
        level: primary
        definition: There is an event each month.
        causes: [word-of-mouth]
        ---
        """))

  static let ideaDriver = error(
    rule:
      "Where there are drivers, every change idea works on one: a secondary one, unless all are primary.",
    why: "The driver says what the idea should move, and so what to look at when it is tested.",
    cure: "Name the driver in `drivers`, with the reason if you can.",
    example: .fields(
      "Content/packages/visits/ideas/ask.md", wrong: "drivers: [recruitment]",
      right: "drivers: [trusted-people]",
      given: "`recruitment.md` is a primary driver, `trusted-people.md` a secondary one."))

  static let problemMissing = error(
    rule: "A site with root causes has a problem, in `Content/causes/index.md`.",
    why: "A cause is the answer to a question, which readers must see.",
    cure: "Make the file with `changepack new problem`: the question, and the names of the bones.",
    example: .file(
      "Content/causes/index.md", wrong: nil,
      right: """
        ---
        title: Why students don't come
        question: Why do so few students come?
        bones:
          - name: Recruitment
        ---
        """, given: "There is a cause, `word-of-mouth.md`."))

  static let causeCategory = error(
    rule: "A root cause stands on one of the bones that `Content/causes/index.md` names.",
    why: "Otherwise it has no place in the fishbone and in its list.",
    cure:
      "Correct `category`, or add the bone. A cause behind another stands on the same bone and needs no category.",
    example: .fields(
      "Content/causes/word-of-mouth.md", wrong: "category: Recruiting",
      right: "category: Recruitment", given: "The problem has the bone Recruitment."))

  static let causeCircle = error(
    rule: "Following `parent` from cause to cause ends at one that explains the problem itself.",
    why: "Causes that explain only each other explain nothing.",
    cure: "Take `parent` away from the cause that stands nearest to the problem.",
    example: .fields(
      "Content/causes/word-of-mouth.md", wrong: "parent: no-time", right: "category: Recruitment",
      given: "`no-time.md` says `parent: word-of-mouth`."))

  static let causeUnanswered = warning(
    rule:
      "Where there are drivers, one of them answers every root cause, or a cause next to it in its chain.",
    why: "A cause that nothing answers will go on working, and readers should see it as a gap.",
    cure: "Name the cause in the `causes` of a driver, or add the driver that is missing.",
    example: .file(
      "Content/causes/cost.md",
      wrong: """
        ---
        title: The bus is dear
        statement: Families can't pay for the way.
        category: Recruitment
        ---
        """,
      right: """
        ---
        title: The bus is dear
        statement: Families can't pay for the way.
        parent: word-of-mouth
        ---
        """, given: "A driver answers `word-of-mouth.md`."))
}
