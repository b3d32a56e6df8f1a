import Mustache

/// The framework that the standards belong to.
struct FrameworkView: View {
  let name: String
  let summary: String
  let source: String
  let sourceURL: String?
  let isOfficial: Bool
  let notice: String
  let ratingScale: [RatingLevelView]

  static let schema = ViewSchema<FrameworkView>(
    "framework",
    [
      .text("name", "What it is called") { $0.name },
      .text("summary", "What it is") { $0.summary },
      .text("source", "Who published it") { $0.source },
      .optionalText("sourceURL", "Where") { $0.sourceURL },
      .flag("official", "Whether the statements are the published text") { $0.isOfficial },
      .text("notice", "What readers must know about the text") { $0.notice },
      .list("ratingScale", "The levels by which a program rates itself") { $0.ratingScale },
    ])
}

/// One level of the rating scale.
struct RatingLevelView: View {
  let value: Int
  let label: String
  let descriptor: String
  let isLow: Bool

  static let schema = ViewSchema<RatingLevelView>(
    "rating level",
    [
      .text("value", "Its number") { String($0.value) },
      .text("label", "Its name") { $0.label },
      .text("descriptor", "What it means") { $0.descriptor },
      .flag("isLow", "Whether it is in the lower half of the scale") { $0.isLow },
    ])
}

/// The list of all standards by dimension.
struct StandardsView: View {
  let framework: FrameworkView?
  let dimensions: [DimensionGroupView]

  static let schema = ViewSchema<StandardsView>(
    "standards",
    [
      .optionalView("framework", "The framework that they belong to") { $0.framework },
      .list("dimensions", "The dimensions with their standards") { $0.dimensions },
    ])
}

/// A dimension's own content.
struct DimensionView: View {
  let code: String
  let framework: FrameworkView?
  let standards: [StandardCardView]
  let pager: PagerView

  static let schema = ViewSchema<DimensionView>(
    "dimension",
    [
      .text("code", "The dimension's code") { $0.code },
      .optionalView("framework", "The framework that it belongs to") { $0.framework },
      .list("standards", "Its standards") { $0.standards },
      .flag("hasStandards", "Whether it has any") { !$0.standards.isEmpty },
      .view("pager", "Its neighbors") { $0.pager },
    ])
}

/// A standard's own content.
struct StandardView: View {
  let code: String
  let framework: FrameworkView?
  let dimension: CardView?
  let statement: [UInt8]
  let indicators: [LineView]
  let why: [UInt8]
  let looksLike: [LineView]
  let supportedBy: [SupportGroupView]
  let isSupported: Bool
  let diagram: DiagramView?
  let pager: PagerView

  static let schema = ViewSchema<StandardView>(
    "standard",
    [
      .text("code", "The standard's code") { $0.code },
      .optionalView("framework", "The framework that it belongs to") { $0.framework },
      .optionalView("dimension", "The dimension that it belongs to") { $0.dimension },
      .html("statement", "What the program does") { $0.statement },
      .list("indicators", "What one can see or count") { $0.indicators },
      .html("why", "Why it matters") { $0.why },
      .list("looksLike", "What it looks like in practice") { $0.looksLike },
      .list("supportedBy", "What supports it, by kind") { $0.supportedBy },
      .flag("isSupported", "Whether anything does") { $0.isSupported },
      .optionalView("diagram", "The part of the driver diagram behind it") { $0.diagram },
      .view("pager", "Its neighbors") { $0.pager },
    ])
}

/// The entries of one kind that support a standard.
struct SupportGroupView: View {
  let label: String
  let entries: [ReferenceView]

  static let schema = ViewSchema<SupportGroupView>(
    "support group",
    [
      .text("label", "The kind in the plural: Planning guides") { $0.label },
      .list("entries", "The entries, and why") { $0.entries },
    ])
}
