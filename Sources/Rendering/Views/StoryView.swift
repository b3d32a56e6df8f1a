import Mustache

/// The list of all stories.
struct StoriesView: View {
  let stories: [CardView]

  static let schema = ViewSchema<StoriesView>(
    "stories", [.list("stories", "The stories, the newest first") { $0.stories }])
}

/// A story's own content.
struct StoryView: View {
  let date: String
  let dateISO: String
  let formLabel: String
  let formMeaning: String
  let lead: [UInt8]
  let ideas: [ReferenceView]
  let programs: [ReferenceView]
  let pager: PagerView

  static let schema = ViewSchema<StoryView>(
    "story",
    [
      .text("date", "The day on which it came out, in words") { $0.date },
      .text("dateISO", "The same as YYYY-MM-DD") { $0.dateISO },
      .text("formLabel", "Whether it happened: Enacted") { $0.formLabel },
      .text("formMeaning", "What that word means") { $0.formMeaning },
      .html("lead", "The story in two or three sentences") { $0.lead },
      .list("ideas", "The change ideas that it is about") { $0.ideas },
      .flag("hasIdeas", "Whether there are any") { !$0.ideas.isEmpty },
      .list("programs", "The programs in which it happened") { $0.programs },
      .flag("hasPrograms", "Whether there are any") { !$0.programs.isEmpty },
      .view("pager", "Its neighbors in time") { $0.pager },
    ])
}
