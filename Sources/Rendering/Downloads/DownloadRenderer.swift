import Documents
import Model
import Mustache

/// Writes the text of downloads: whole documents in HTML, with the full addresses of everything that they refer to.
package struct DownloadRenderer: Sendable {
  private var views: SiteViews
  private let templates: TemplateSet

  init(_ views: SiteViews, _ templates: TemplateSet) {
    self.views = views
    self.templates = templates
  }

  /// Takes a graph in which entries say something else but are called the same and lie at the same places.
  mutating func replace(_ graph: SiteGraph) {
    views = SiteViews(views, with: graph)
  }

  /// The shapes of the records that each template sees.
  var shapesByTemplate: [(template: String, shapes: [ViewShape])] { views.shapesByTemplate }

  /// The entries whose bodies the text of a download shows.
  package func entriesShown(in download: Download) -> [Int] {
    guard case .entry(let number) = download.page.subject else { return [] }
    return [number] + (download.format == .card ? [] : chapters(in: download))
  }

  /// The text of a download; `bodies` are the bodies of the entries that it shows, by number, as they were read.
  package func text(
    of download: Download, bodies: [Int: [UInt8]]
  ) throws(WorkbookError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(65_536)
    let ids = chapters(in: download).map { number in
      let id = views.graph.entries[number].id
      return (number, "\(id.kind.rawValue)-\(id.slug)")
    }
    let builder = ViewBuilder(
      views, bodies: bodies, chapters: ChapterIdentifiers(Dictionary(uniqueKeysWithValues: ids)),
      form: download.format.form)
    templates.render(download.template, try builder.records(for: download), into: &bytes)
    return bytes
  }

  private func chapters(in download: Download) -> [Int] {
    guard case .entry(let number) = download.page.subject else { return [] }
    return ReadGraph(views.graph, noting: nil).chapters(of: number)
  }

  /// The files that the texts can refer to, with their full addresses.
  package var files: [(address: String, asset: AssetCatalogue.Asset)] {
    views.assets.assets.map { (views.address.url(views.assets.route(of: $0)), $0) }
  }
}

extension Download.Format {
  /// What the fields of worksheets become.
  fileprivate var form: WorksheetForm {
    switch self {
    case .pdf: .print
    case .word: .plain
    case .kit, .card: .web
    }
  }
}
