import Model
import Rendering

/// The pages of a site with what each was made from, so that after an edit only those need be made again that show it.
struct RenderedPages: Sendable {
  /// The numbers of the pages that were made for this site; the others were taken over from an earlier one.
  let madeAgain: [Int]

  private let pages: [RenderedPage]

  /// It never changes; as a class it is handed around without copying what it holds.
  private final class RenderedPage: Sendable {
    let file: RenderedFile
    let uses: [GraphPart]

    init(_ file: RenderedFile, uses: [GraphPart]) {
      self.file = file
      self.uses = uses
    }
  }

  /// Renders the pages of a draft.
  ///
  /// `earlier` is the graph and the pages of the draft of which this one is an edit.
  static func render(
    _ draft: SiteDraft, after earlier: (graph: SiteGraph, pages: RenderedPages)?
  ) async throws(SiteError) -> RenderedPages {
    let planned = draft.pages
    guard let earlier else {
      return RenderedPages(
        madeAgain: Array(planned.indices),
        pages: try await concurrentMap(planned) { page throws(SiteError) in
          try render(page, of: draft)
        })
    }
    var pages = earlier.pages.pages
    let outdated = outdated(planned, pages, draft, since: earlier.graph)
    let again = try await concurrentMap(outdated) { number throws(SiteError) in
      try render(planned[number], of: draft)
    }
    for (number, page) in zip(outdated, again) { pages[number] = page }
    return RenderedPages(madeAgain: outdated, pages: pages)
  }

  /// The files of the pages, in the order of the plan.
  var files: [RenderedFile] { pages.map(\.file) }

  private static func render(
    _ page: Page, of draft: SiteDraft
  ) throws(SiteError) -> RenderedPage {
    let uses = PageUses()
    let file = try draft.render(page, noting: uses)
    return RenderedPage(file, uses: uses.parts)
  }

  private static func outdated(
    _ planned: [Page], _ pages: [RenderedPage], _ draft: SiteDraft, since graph: SiteGraph
  ) -> [Int] {
    let edited = draft.editedEntries
    let changes = GraphChanges(from: graph, to: draft.graph, edited: edited.inFront)
    let ownPages = Set(edited.all.compactMap { draft.renderer.plan.number(ofPageOf: $0) })
    guard !changes.areNone else { return ownPages.sorted() }
    return planned.indices.filter { number in
      ownPages.contains(number) || pages[number].uses.contains(where: changes.contain)
    }
  }
}
