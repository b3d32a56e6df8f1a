import Mustache

/// The list of all programs.
struct ProgramsView: View {
  let programs: [CardView]

  static let schema = ViewSchema<ProgramsView>(
    "programs", [.list("programs", "The programs") { $0.programs }])
}

/// A program's own content.
struct ProgramView: View {
  let host: String?
  let place: String?
  let cohort: String?
  let about: [UInt8]?
  let link: String?
  let source: [UInt8]?
  let voices: [CardView]
  let cycles: [CardView]
  let stories: [CardView]
  let pager: PagerView

  static let schema = ViewSchema<ProgramView>(
    "program",
    [
      .optionalText("host", "The organization that runs it") { $0.host },
      .optionalText("place", "Where it is") { $0.place },
      .optionalText("cohort", "The group with which it joined") { $0.cohort },
      .optionalHTML("about", "What it does") { $0.about },
      .optionalText("link", "Its own website") { $0.link },
      .optionalHTML("source", "Where that is written") { $0.source },
      .list("voices", "Who speaks for it") { $0.voices },
      .flag("hasVoices", "Whether anybody does") { !$0.voices.isEmpty },
      .list("cycles", "Its tests of change") { $0.cycles },
      .flag("hasCycles", "Whether there are any") { !$0.cycles.isEmpty },
      .list("stories", "The stories about it") { $0.stories },
      .flag("hasStories", "Whether there are any") { !$0.stories.isEmpty },
      .view("pager", "Its neighbors") { $0.pager },
    ])
}
