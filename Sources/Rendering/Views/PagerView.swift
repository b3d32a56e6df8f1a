import Mustache

/// The neighbors of an entry among its like.
struct PagerView: View {
  let previous: PagerLinkView?
  let next: PagerLinkView?

  static let schema = ViewSchema<PagerView>(
    "pager",
    [
      .optionalView("previous", "The one before") { $0.previous },
      .optionalView("next", "The one after") { $0.next },
    ])
}

/// One neighbor of an entry.
struct PagerLinkView: View {
  let title: String
  let url: String
  let kindLabel: String

  static let schema = ViewSchema<PagerLinkView>(
    "pager link",
    [
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .text("kindLabel", "The kind for readers: Planning guide") { $0.kindLabel },
    ])
}
