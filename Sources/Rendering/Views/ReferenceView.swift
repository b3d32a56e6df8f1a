import Mustache

/// An entry that another refers to or is referred to by, with the reason.
struct ReferenceView: View {
  let code: String?
  let title: String
  let url: String
  let kind: String
  let kindLabel: String
  let reason: [UInt8]?
  let context: String?
  let summary: String?
  let badges: PreparedList<BadgeView>
  let language: String?
  let reasonLanguage: String?

  static let schema = ViewSchema<ReferenceView>(
    "reference",
    [
      .optionalText("code", "The code of a standard") { $0.code },
      .text("title", "What the entry is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .text("kind", "The kind as a word: standard, guide, …") { $0.kind },
      .text("kindLabel", "The kind for readers: Planning guide") { $0.kindLabel },
      .optionalHTML("reason", "Why the one refers to the other") { $0.reason },
      .optionalText("context", "The dimension that a standard belongs to") { $0.context },
      .optionalText("summary", "What it is about") { $0.summary },
      .preparedList("badges", "How far it is tested, and so on") { $0.badges },
      .optionalText("language", "The language of its words, if it is not that of the page") {
        $0.language
      },
      .optionalText("reasonLanguage", "The language of the reason, if it is not that of the page") {
        $0.reasonLanguage
      },
    ])
}
