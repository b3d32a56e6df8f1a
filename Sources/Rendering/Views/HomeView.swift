import Mustache

/// The front page's own content.
struct HomeView: View {
  let packages: [CardView]
  let counts: CountsView
  let dimensions: [DimensionGroupView]
  let parts: [PagePartView]

  static let schema = ViewSchema<HomeView>(
    "home",
    [
      .list("packages", "The improvement packages") { $0.packages },
      .view("counts", "How much there is of each kind") { $0.counts },
      .list("dimensions", "The dimensions with their standards") { $0.dimensions },
      .list("parts", "What the page shows below its text, in order") { $0.parts },
    ])
}

/// How much there is of each kind, in digits.
struct CountsView: View {
  let packages: Int
  let guides: Int
  let ideas: Int
  let resources: Int
  let standards: Int

  static let schema = ViewSchema<CountsView>(
    "counts",
    [
      .text("packages", "Improvement packages") { String($0.packages) },
      .text("guides", "Planning guides") { String($0.guides) },
      .text("ideas", "Change ideas") { String($0.ideas) },
      .text("resources", "Resources") { String($0.resources) },
      .text("standards", "Standards") { String($0.standards) },
    ])
}

/// A dimension with its standards.
struct DimensionGroupView: View {
  let code: String
  let title: String
  let url: String
  let summary: String?
  let standards: [StandardCardView]

  static let schema = ViewSchema<DimensionGroupView>(
    "dimension group",
    [
      .text("code", "The dimension's code") { $0.code },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .optionalText("summary", "What it is about") { $0.summary },
      .list("standards", "Its standards") { $0.standards },
    ])
}

/// A standard in a list.
struct StandardCardView: View {
  let code: String
  let title: String
  let url: String
  let summary: String?
  let statement: [UInt8]
  let supportCount: Int

  static let schema = ViewSchema<StandardCardView>(
    "standard card",
    [
      .text("code", "The standard's code") { $0.code },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .optionalText("summary", "What it is about") { $0.summary },
      .html("statement", "What the program does") { $0.statement },
      .text("supportCount", "How many entries support it, in words") {
        Words.count($0.supportCount, "entry", "entries")
      },
      .flag("isSupported", "Whether any does") { $0.supportCount > 0 },
    ])
}
