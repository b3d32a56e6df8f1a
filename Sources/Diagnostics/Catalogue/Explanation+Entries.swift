extension Explanation {
  static let entryDuplicateCode = error(
    rule: "Every standard and every dimension has a code of its own.",
    why: "A reference to the code would be about two things at once.",
    cure: "Give one of them another code.")

  static let entryDuplicateAddress = error(
    rule: "Every page has an address of its own, also when capital letters are ignored.",
    why: "One page would overwrite the other.",
    cure: "Rename one of the files.")

  static let entryAlias = error(
    rule: "An alias is an old address of the page: it starts with / and is free.",
    why: "A redirect must not hide a page or lead to itself.",
    cure: "Write it as it stood in the address bar, for example /old-name/.")

  static let entryReplacedByCycle = error(
    rule: "An entry that was replaced leads to one that was not.",
    why: "Readers would be sent round in circles.",
    cure: "Remove `replacedBy` from one of the entries.")

  static let entryNotReviewed = warning(
    rule: "Packages, guides, resources and ideas are reviewed every 12 months.",
    why: "Readers plan with them; stale advice costs trust.",
    cure:
      "Read the entry again, mend what is out of date and set `reviewed` to that day. The date to compare with is `asOf` in site.yaml."
  )

  static let packageIncomplete = error(
    rule: "A package has at least one change idea and one planning guide.",
    why: "Without them there is nothing to try.",
    cure: "Add Markdown files to its ideas and guides folders, or mark the package as a draft.")

  static let guideStepsTooLong = warning(
    rule: "The minutes of a guide's steps add up to no more than the time it says it needs.",
    why: "Meetings are planned by that number.",
    cure: "Raise `timeNeeded`, or shorten the steps.")

  static let ideaTestingUnsupported = error(
    rule: "An idea that is called tested, implemented or spread names its evidence.",
    why: "Readers decide by that label.",
    cure: "Add an item to `evidence`, or set `testing` to untested or testing.")

  static let ideaBeliefUnsupported = error(
    rule: "A high degree of belief rests on evidence from at least two contexts.",
    why: "What worked once may not work elsewhere.",
    cure: "Add evidence with another `context`, or lower `belief`.")

  static let resourceEmpty = error(
    rule: "A resource is something to use: a text, a file beside it or a web address.",
    why: "Readers would open an empty page.",
    cure: "Write its body, or name the `file` or `url`.")

  static let standardIndicators = warning(
    rule: "A standard has two to four indicators.",
    why: "One is too thin to reflect on, and nobody rates five.",
    cure: "Add, join or remove indicators.")

  static let standardDimension = error(
    rule: "A standard lies in the folder of its dimension, which has an index.md.",
    why: "Standards are shown and counted by dimension.",
    cure: "Add index.md to the folder, or move the standard.")

  static let standardUnsupported = warning(
    rule: "Every standard is supported by an idea, a guide or a resource.",
    why: "A gap in the coverage is a standard that programs get no help with.",
    cure: "Add the standard to an entry that serves it, or plan one.")

  static let frameworkMissing = error(
    rule: "A site with standards describes their framework in Content/standards/framework.yaml.",
    why: "Readers must know whose standards these are.",
    cure: "Add the file with name, summary, source, notice and ratingScale.")

  static let siteMissing = error(
    rule: "A site is described in Content/site.yaml.",
    why: "Its title and its address are needed on every page.",
    cure: "Add the file with at least a title and a baseURL.")

  static let siteFrontPageMissing = error(
    rule: "A site has a front page, Content/index.md.",
    why: "It is the first thing that readers open.",
    cure: "Add the file with a title and a short text.")
}
