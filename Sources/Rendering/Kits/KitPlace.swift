import Model

/// Where one file lies in a kit, from the kit's top.
package struct KitPlace: Sendable, Hashable {
  /// What a file of a kit is.
  package enum Part: Sendable, Hashable {
    case page(Page)
    case document(Download)
    /// The results of a measure, by number, for spreadsheets.
    case results(ofMeasure: Int)
    case asset(AssetCatalogue.Asset)
  }

  package let part: Part
  /// With `/` between its parts: `documents/plan-the-season.pdf`.
  package let path: String

  /// At the top lies only what readers should see first.
  static let startPath = "start.html"
  private static let bookletPath = "booklet.pdf"
  /// The folder of what people open without a browser.
  static let documentFolder = "documents/"
  /// The folder of everything that makes up the pages.
  static let pageFolder = "pages/"

  init(part: Part, path: String) {
    self.part = part
    self.path = path
  }

  static func path(of page: Page) -> String { pageFolder + page.route.outputPath }

  static func path(of download: Download, _ graph: SiteGraph) -> String {
    if download.format == .pdf, case .entry(let number) = download.page.subject,
      graph.entries[number].id.kind == .package
    {
      return bookletPath
    }
    return documentFolder + download.route.name
  }
}
