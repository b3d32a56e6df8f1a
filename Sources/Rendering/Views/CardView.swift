import Mustache

/// An entry in a list: enough to choose by.
struct CardView: View {
  let title: String
  let url: String
  let summary: String?
  let kind: String
  let kindLabel: String
  let badges: PreparedList<BadgeView>
  let meta: [String]
  let code: String?
  let isDraft: Bool
  let language: String?

  static let schema = ViewSchema<CardView>(
    "card",
    [
      .text("title", "What the entry is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .optionalText("summary", "What it is about, in a sentence or two") { $0.summary },
      .text("kind", "The kind as a word: package, guide, resource, idea, …") { $0.kind },
      .text("kindLabel", "The kind for readers: Planning guide") { $0.kindLabel },
      .preparedList("badges", "How far it is tested, and so on") { $0.badges },
      .texts("meta", "Short facts, such as 60 minutes") { $0.meta },
      .optionalText("code", "The code of a standard or dimension") { $0.code },
      .flag("isDraft", "Whether it is a draft") { $0.isDraft },
      .optionalText("language", "The language of its words, if it is not that of the page") {
        $0.language
      },
    ])
}
