import Mustache

/// The list of all improvement packages.
struct PackagesView: View {
  let packages: [PackageCardView]

  static let schema = ViewSchema<PackagesView>(
    "packages", [.list("packages", "The improvement packages") { $0.packages }])
}

/// A package in the list of packages.
struct PackageCardView: View {
  let card: CardView
  let tagline: String?
  let ideas: String
  let guides: String
  let resources: String

  static let schema = ViewSchema<PackageCardView>(
    "package card",
    [
      .text("title", "What the package is called") { $0.card.title },
      .text("url", "Where it is") { $0.card.url },
      .optionalText("summary", "What it is about") { $0.card.summary },
      .optionalText("tagline", "The package in one line") { $0.tagline },
      .text("kind", "The kind as a word") { $0.card.kind },
      .text("kindLabel", "The kind for readers") { $0.card.kindLabel },
      .preparedList("badges", "Labels") { $0.card.badges },
      .texts("meta", "Short facts") { $0.card.meta },
      .optionalText("code", "No package has one") { $0.card.code },
      .flag("isDraft", "Whether it is a draft") { $0.card.isDraft },
      .text("ideas", "The number of change ideas, in words") { $0.ideas },
      .text("guides", "The number of planning guides, in words") { $0.guides },
      .text("resources", "The number of resources, in words") { $0.resources },
    ])
}
