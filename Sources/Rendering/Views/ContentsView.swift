import Mustache

/// A section in the list "on this page", with its subsections.
struct ContentsView: View {
  let title: String
  let url: String
  var children: [ContentsView] = []

  static let schema = ViewSchema<ContentsView>(
    "contents",
    [
      .text("title", "The heading") { $0.title },
      .text("url", "Its place on the page: #steps") { $0.url },
      .list("children", "The headings below it") { $0.children },
    ])
}
