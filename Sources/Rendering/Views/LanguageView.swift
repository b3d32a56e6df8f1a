import Mustache

/// A way to another language: to the same page, or to the front page where that page is not translated.
struct LanguageView: View {
  let language: String
  let label: String
  let url: String
  let isFrontPage: Bool
  let note: String

  static let schema = ViewSchema<LanguageView>(
    "language",
    [
      .text("language", "The language as a code") { $0.language },
      .text("label", "The language by its own name") { $0.label },
      .text("url", "Where the page is in that language, or else the front page") { $0.url },
      .flag(
        "isFrontPage", "Whether it leads to the front page, because this page is not translated"
      ) { $0.isFrontPage },
      .text("note", "That it leads to the front page, in that language") { $0.note },
    ])
}

/// The page in one of its languages, for machines.
struct AlternateView: View {
  let language: String
  let url: String

  static let schema = ViewSchema<AlternateView>(
    "alternate",
    [
      .text("language", "The language as a code; x-default for readers of any other") {
        $0.language
      },
      .text("url", "The page's full address in that language") { $0.url },
    ])
}
