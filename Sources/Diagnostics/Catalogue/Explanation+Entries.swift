extension Explanation {
  static let entryDuplicateCode = error(
    rule: "Every standard and every dimension has a code of its own.",
    why: "A reference to the code would be about two things at once.",
    cure: "Give one of them another code.",
    example: .fields(
      "Content/standards/care/index.md", wrong: "code: 1", right: "code: 4",
      given: "The dimension `voice` has the code 1."))

  static let entryDuplicateAddress = error(
    rule: "Every page has an address of its own, also when capital letters are ignored.",
    why: "One page would overwrite the other.",
    cure: "Rename one of the files.",
    example: .place(
      wrong: "Content/packages/visits/resources/plan.md",
      right: "Content/packages/visits/resources/planning-sheet.md",
      given: "The same package has a guide `plan.md`."))

  static let entryAlias = error(
    rule: "An alias is an old address of the page: it starts with `/` and is free.",
    why: "A redirect must not hide a page or lead to itself.",
    cure: "Write it as it stood in the address bar, for example `/old-name/`.",
    example: .fields("Content/pages/about.md", wrong: "aliases: [team]", right: "aliases: [/team/]")
  )

  static let entryReplacedByCycle = error(
    rule: "An entry that was replaced leads to one that was not.",
    why: "Readers would be sent round in circles.",
    cure: "Remove `replacedBy` from one of the entries.",
    example: .fields(
      "Content/pages/about.md",
      wrong: """
        title: About us
        replacedBy: former
        """, right: "title: About us", given: "`former.md` says `replacedBy: about`."))

  static let entryNotReviewed = warning(
    rule: "Packages, guides, resources and ideas are reviewed every 12 months.",
    why: "Readers plan with them; stale advice costs trust.",
    cure:
      "Read the entry again, mend what is out of date and set `reviewed` to that day. The date to compare with is `asOf` in `site.yaml`.",
    example: .fields(
      "Content/packages/visits/guides/plan.md", wrong: "reviewed: 2025-10-01",
      right: "reviewed: 2026-11-23", given: "`site.yaml` says `asOf: 2026-11-23`."))

  static let entryUnwritten = error(
    rule: "What is published has nothing in it that is still to be written.",
    why:
      "A new file says “(to write)” wherever its author has something to add, and readers would see it.",
    cure: "Write what is missing, or set `status: draft` until it is written.",
    example: .fields(
      "Content/packages/visits/guides/plan.md", wrong: "purpose: (to write) Plan together.",
      right: "purpose: Plan together."))

  static let packageIncomplete = error(
    rule: "A package has at least one change idea and one planning guide.",
    why: "Without them there is nothing to try.",
    cure: "Add Markdown files to its ideas and guides folders, or mark the package as a draft.",
    example: .file(
      "Content/packages/talks/ideas/listen.md", wrong: nil,
      right: """
        ---
        title: Listen first
        change: Students speak before adults do.
        type: norm
        testing: untested
        belief: low
        standards: [1.1]
        drivers: [trusted-people]
        ---
        """, given: "The package `talks` has a guide and no other idea."))

  static let guideStepsTooLong = warning(
    rule: "The minutes of a guide's steps add up to no more than the time it says it needs.",
    why: "Meetings are planned by that number.",
    cure: "Raise `timeNeeded`, or shorten the steps.",
    example: .fields(
      "Content/packages/visits/guides/plan.md",
      wrong: """
        timeNeeded: 45
        steps:
          - title: Talk
            minutes: 60
        """,
      right: """
        timeNeeded: 60
        steps:
          - title: Talk
            minutes: 60
        """))

  static let ideaTestingUnsupported = error(
    rule: "An idea that is called tested, implemented or spread names its evidence.",
    why: "Readers decide by that label.",
    cure: "Add an item to `evidence`, or set `testing` to untested or testing.",
    example: .fields(
      "Content/packages/visits/ideas/ask.md", wrong: "testing: tested",
      right: """
        testing: tested
        evidence:
          - finding: Six of eight students came back.
            kind: test
            source: Our notes, spring 2026
        """))

  static let ideaBeliefUnsupported = error(
    rule: "A high degree of belief rests on evidence from at least two contexts.",
    why: "What worked once may not work elsewhere.",
    cure: "Add evidence with another `context`, or lower `belief`.",
    example: .fields(
      "Content/packages/visits/ideas/ask.md",
      wrong: """
        belief: high
        evidence:
          - { finding: It helped, kind: test, source: Notes, context: One program }
        """,
      right: """
        belief: medium
        evidence:
          - { finding: It helped, kind: test, source: Notes, context: One program }
        """))

  static let resourceEmpty = error(
    rule: "A resource is something to use: a text, a file beside it or a web address.",
    why: "Readers would open an empty page.",
    cure: "Write its body, or name the `file` or `url`.",
    example: .file(
      "Content/packages/visits/resources/survey.md",
      wrong: """
        ---
        title: Survey
        type: survey
        for: [students]
        use: Before the visit.
        standards: [1.1, 1.2]
        ---
        """,
      right: """
        ---
        title: Survey
        type: survey
        for: [students]
        use: Before the visit.
        standards: [1.1, 1.2]
        ---

        Whom would you like to meet?
        """))

  static let standardIndicators = warning(
    rule: "A standard has two to four indicators.",
    why: "One is too thin to reflect on, and nobody rates five.",
    cure: "Add, join or remove indicators.",
    example: .fields(
      "Content/standards/growth/2.1.md",
      wrong: """
        indicators:
          - Students choose a topic.
        """,
      right: """
        indicators:
          - Students choose a topic.
          - The choice is written down.
        """))

  static let standardDimension = error(
    rule: "A standard lies in the folder of its dimension, which has an `index.md`.",
    why: "Standards are shown and counted by dimension.",
    cure: "Add `index.md` to the folder, or move the standard.",
    example: .file(
      "Content/standards/growth/index.md", wrong: nil,
      right: """
        ---
        title: Growth
        code: 2
        ---
        """, given: "The folder has a standard, `2.1.md`."))

  static let standardUnsupported = warning(
    rule: "Every standard is supported by an idea, a guide or a resource.",
    why: "A gap in the coverage is a standard that programs get no help with.",
    cure: "Add the standard to an entry that serves it, or plan one.",
    example: .fields(
      "Content/packages/visits/resources/survey.md", wrong: "standards: [1.1]",
      right: "standards: [1.1, 1.2]", given: "Nothing else serves the standard 1.2."))

  static let frameworkMissing = error(
    rule: "A site with standards describes their framework in `Content/standards/framework.yaml`.",
    why: "Readers must know whose standards these are.",
    cure: "Add the file with `name`, `summary`, `source`, `official` and `notice`.",
    example: .file(
      "Content/standards/framework.yaml", wrong: nil,
      right: """
        name: Our standards
        summary: What our programs promise.
        source: The network
        id: https://example.org/standards
        official: no
        notice: These are drafts for discussion.
        ratingScale:
          - { value: 1, label: Not yet, descriptor: Nothing is there }
          - { value: 2, label: In place, descriptor: It happens every term }
        """))

  static let frameworkRatingScale = error(
    rule:
      "A rating scale has two levels or more, with numbers that rise and with names that differ.",
    why: "Programs choose a level by its name, and means are made of the numbers.",
    cure: "Write the lowest level first, and give each level a number and a name of its own.",
    example: .fields(
      "Content/standards/framework.yaml",
      wrong: """
        ratingScale:
          - { value: 2, label: In place, descriptor: It happens every term }
          - { value: 1, label: Not yet, descriptor: Nothing is there }
        """,
      right: """
        ratingScale:
          - { value: 1, label: Not yet, descriptor: Nothing is there }
          - { value: 2, label: In place, descriptor: It happens every term }
        """))

  static let siteMissing = error(
    rule: "A site is described in `Content/site.yaml`.",
    why: "Its title and its address are needed on every page.",
    cure: "Add the file with at least a `title` and a `baseURL`.",
    example: .file(
      "Content/site.yaml", wrong: nil,
      right: """
        title: Our learning engine
        baseURL: https://example.org/
        """))

  static let siteFrontPageMissing = error(
    rule: "A site has a front page, `Content/index.md`.",
    why: "It is the first thing that readers open.",
    cure: "Add the file with a title and a short text.",
    example: .file(
      "Content/index.md", wrong: nil,
      right: """
        ---
        title: Welcome
        ---

        Try what worked elsewhere.
        """))
}
