import Diagnostics
import Model
import Rendering

extension SiteStream {
  /// Has the site offer a search, if it is to have one and there is something to make its index with.
  ///
  /// The index is made when the pages are written.
  package mutating func offerSearch(with shop: PrintShop) {
    guard let draft, draft.graph.configuration.hasSearch, let tools = shop.tools,
      tools.makesSearch
    else { return }
    self.draft?.offerSearch()
    searchShop = shop
  }

  /// Hands over the index of the search; one that can't be made is reported, and the site does without it.
  mutating func putSearchIndex(
    ofPagesThatSay pages: ContentHash, _ observer: BuildObserver,
    _ body: (RenderedFile) throws(SiteError) -> Void
  ) async throws(SiteError) {
    guard let draft, let searchShop, let tools = searchShop.tools else { return }
    observer.didBegin(.index, 0)
    let files: [RenderedFile]
    do throws(SiteError) {
      var index = try SearchIndex(with: tools, in: searchShop)
      files = try await index.files(of: draft, whosePagesSay: pages)
    } catch {
      diagnostics.report(
        .searchFailed, "The search could not be made ready", at: nil, help: "\(error).")
      return
    }
    for file in files { try body(file) }
  }
}
