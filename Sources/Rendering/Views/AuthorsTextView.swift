import Mustache

/// A page of the authors' guide that is mostly text.
struct AuthorsTextView: View {
  let sections: [AuthorsSectionView]

  static let schema = ViewSchema<AuthorsTextView>(
    "authors text",
    [.list("sections", "Its sections; the first has no heading") { $0.sections }])
}

/// A section of a page of the authors' guide.
struct AuthorsSectionView: View {
  let id: String
  let heading: String?
  let blocks: [AuthorsBlockView]

  static let schema = ViewSchema<AuthorsSectionView>(
    "authors section",
    [
      .text("id", "Its place on the page, without #") { $0.id },
      .optionalText("heading", "What it is about") { $0.heading },
      .list("blocks", "What stands in it, one below the other") { $0.blocks },
    ])
}

/// A paragraph, or lines as they stand in a file.
struct AuthorsBlockView: View {
  let text: [UInt8]?
  let sample: [UInt8]?

  static let schema = ViewSchema<AuthorsBlockView>(
    "authors block",
    [
      .optionalHTML("text", "A paragraph") { $0.text },
      .optionalHTML("sample", "Lines as they stand in a file") { $0.sample },
    ])
}
