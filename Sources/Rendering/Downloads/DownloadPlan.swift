import Model
import Mustache

/// Which downloads the site has.
package struct DownloadPlan: Sendable {
  /// The downloads, in the order of the pages that offer them.
  package let downloads: [Download]

  /// Those that programs beside ours make, each from a text of its own.
  package var documents: [Download] { downloads.filter { $0.format != .kit } }

  /// Those that hold the pages of a package, and the documents that were made for it.
  package var kits: [Download] { downloads.filter { $0.format == .kit } }

  /// Plans a download for each page that has something to print, in each format for which there is a template.
  ///
  /// A site whose templates have no folder for a format has no downloads of that format.
  init(_ plan: PagePlan, _ graph: SiteGraph, _ templates: TemplateSet) {
    let names = Set(templates.names)
    downloads = plan.pages.flatMap { page in
      (Self.hasText(page, in: graph) ? Download.Format.taken : []).map {
        Download(page: page, format: $0)
      } + (Self.isSent(page, in: graph) ? [Download(page: page, format: .card)] : [])
      // A kit holds the pages around a package, of which a translation has only some.
    }.filter { names.contains($0.template) && ($0.format != .kit || $0.page.language == nil) }
  }

  /// Whether a page is one that people send each other; the others have the card of the front page.
  private static func isSent(_ page: Page, in graph: SiteGraph) -> Bool {
    guard case .entry(let number) = page.subject else { return false }
    return [.page, .package, .guide, .resource, .idea, .story].contains(
      graph.entries[number].id.kind)
  }

  /// Whether a page says something of its own; what is only a link or a file to download does not.
  private static func hasText(_ page: Page, in graph: SiteGraph) -> Bool {
    switch page.subject {
    case .entry(let number):
      let entry = graph.entries[number]
      if case .resource = entry.content { return entry.hasBody }
      return true
    case .selfStudy: return true
    default: return false
    }
  }
}
