import Mustache

/// A package with everything in it, as one document.
struct BookletView: View {
  let package: PackageView
  let chapters: [ChapterView]

  static let schema = ViewSchema<BookletView>(
    "booklet",
    [
      .view("package", "The package's own content") { $0.package },
      .list("chapters", "Its guides, then its resources") { $0.chapters },
    ])
}

/// A guide or resource as a part of a larger document.
struct ChapterView: View {
  let id: String
  let title: String
  let url: String
  let kindLabel: String
  let description: String?
  let body: [UInt8]
  let review: ReviewView?
  let guide: GuideView?
  let resource: ResourceView?

  static let schema = ViewSchema<ChapterView>(
    "chapter",
    [
      .text("id", "What links within the document lead to") { $0.id },
      .text("title", "What it is called") { $0.title },
      .text("url", "Its own page") { $0.url },
      .text("kindLabel", "The kind of entry: Planning guide") { $0.kindLabel },
      .optionalText("description", "What it is about") { $0.description },
      .html("body", "Its text") { $0.body },
      .flag("hasBody", "Whether there is any") { !$0.body.isEmpty },
      .optionalView("review", "Edition and dates") { $0.review },
      .optionalView("guide", "A guide's own content") { $0.guide },
      .optionalView("resource", "A resource's own content") { $0.resource },
    ])
}
