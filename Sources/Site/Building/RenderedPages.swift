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
  /// `earlier` is the draft of which this one is an edit, and its pages.
  static func render(
    _ draft: SiteDraft, after earlier: (draft: SiteDraft, pages: RenderedPages)?
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
    var outdated: [Int] = []
    var first = 0
    for (now, before) in zip(draft.languages, earlier.draft.languages) {
      outdated += self.outdated(pages, from: first, now, since: before.graph)
      first += now.renderer.plan.pages.count
    }
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

  /// The numbers of the pages in one language that have to be made again; `first` is that of its first page.
  private static func outdated(
    _ pages: [RenderedPage], from first: Int, _ draft: SiteDraft, since graph: SiteGraph
  ) -> [Int] {
    let edited = draft.editedEntries
    let changes = GraphChanges(from: graph, to: draft.graph, edited: edited.inFront)
    let ownPages = Set(edited.all.compactMap { draft.renderer.plan.number(ofPageOf: $0) })
    guard !changes.areNone else { return ownPages.sorted().map { first + $0 } }
    return draft.renderer.plan.pages.indices.lazy.filter { number in
      ownPages.contains(number) || pages[first + number].uses.contains(where: changes.contain)
    }.map { first + $0 }
  }
}
