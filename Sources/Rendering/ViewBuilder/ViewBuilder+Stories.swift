import Diagnostics
import Model

/// The stories.
extension ViewBuilder {
  var storiesView: StoriesView { StoriesView(stories: graph.list(of: .story).map(card)) }

  func view(_ story: Story, _ number: Int) -> StoryView {
    StoryView(
      date: words(story.date), dateISO: story.date.description,
      formLabel: say(story.form.rawValue.capitalizedFirst), formMeaning: say(story.form.meaning),
      lead: html(story.lead, in: number), ideas: references(story.ideas, in: number),
      programs: references(story.programs, in: number), pager: pager(number))
  }
}
