import Mustache

/// Which package serves which standard.
struct CoverageView: View {
  let framework: FrameworkView?
  let packages: [CoveragePackageView]
  let dimensions: [CoverageDimensionView]
  let gaps: [StandardLinkView]
  let served: Int
  let standards: Int
  let dataURL: String

  static let schema = ViewSchema<CoverageView>(
    "coverage",
    [
      .optionalView("framework", "The framework that the standards belong to") { $0.framework },
      .list("packages", "The packages, in the order of the columns") { $0.packages },
      .list("dimensions", "The rows, by dimension") { $0.dimensions },
      .list("gaps", "The standards that nothing serves") { $0.gaps },
      .flag("hasGaps", "Whether there are any") { !$0.gaps.isEmpty },
      .text("served", "How many standards something serves") { String($0.served) },
      .text("standards", "The number of standards, in words") {
        Words.count($0.standards, "standard", "standards")
      },
      .text("dataURL", "The same as a table for spreadsheets") { $0.dataURL },
    ])
}

/// A package as the head of a column.
struct CoveragePackageView: View {
  let key: String
  let title: String
  let url: String
  let served: Int

  static let schema = ViewSchema<CoveragePackageView>(
    "coverage package",
    [
      .text("key", "The letter of its column") { $0.key },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .text("served", "How many standards it serves, in words") {
        Words.count($0.served, "standard", "standards")
      },
    ])
}

/// The rows of one dimension.
struct CoverageDimensionView: View {
  let code: String
  let title: String
  let url: String
  let columnCount: Int
  let rows: [CoverageRowView]

  static let schema = ViewSchema<CoverageDimensionView>(
    "coverage dimension",
    [
      .text("code", "The dimension's code") { $0.code },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .text("columnCount", "The number of columns of the table") { String($0.columnCount) },
      .list("rows", "Its standards") { $0.rows },
    ])
}

/// What the packages have for one standard.
struct CoverageRowView: View {
  let code: String
  let title: String
  let url: String
  let isGap: Bool
  let cells: [CoverageCellView]

  static let schema = ViewSchema<CoverageRowView>(
    "coverage row",
    [
      .text("code", "The standard's code") { $0.code },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .flag("isGap", "Whether nothing serves it") { $0.isGap },
      .list("cells", "One cell a package") { $0.cells },
    ])
}

/// What one package has for one standard.
struct CoverageCellView: View {
  let count: Int
  let parts: [String]

  static let schema = ViewSchema<CoverageCellView>(
    "coverage cell",
    [
      .flag("isServed", "Whether anything in the package serves the standard") { $0.count > 0 },
      .text("count", "How many entries do") { String($0.count) },
      .text("parts", "Which, in words: 1 idea, 2 guides") { $0.parts.joined(separator: ", ") },
    ])
}

/// A standard to go to.
struct StandardLinkView: View {
  let code: String
  let title: String
  let url: String

  static let schema = ViewSchema<StandardLinkView>(
    "standard link",
    [
      .text("code", "The standard's code") { $0.code },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
    ])
}
