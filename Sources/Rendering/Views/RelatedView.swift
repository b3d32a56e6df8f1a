import Mustache

/// An entry that has standards or drivers in common with the page's own.
struct RelatedView: View {
  let title: String
  let url: String
  let kind: String
  let kindLabel: String
  let package: String?
  let standards: String?
  let drivers: String?

  static let schema = ViewSchema<RelatedView>(
    "related",
    [
      .text("title", "What the entry is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .text("kind", "The kind as a word: guide, resource or idea") { $0.kind },
      .text("kindLabel", "The kind for readers: Planning guide") { $0.kindLabel },
      .optionalText("package", "The package that it belongs to, if it is another one") {
        $0.package
      },
      .optionalText("standards", "The standards that both serve, if any: 3.3 Authentic practice") {
        $0.standards
      },
      .optionalText("drivers", "The drivers that both work on, if any") { $0.drivers },
    ])
}
