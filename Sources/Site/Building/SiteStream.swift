package import Diagnostics
package import Model
package import Rendering

/// A site that is ready to be written file by file: no more than a few of its pages are ever in memory.
package struct SiteStream: Sendable {
  /// How many pages the site has, redirects included.
  package let pageCount: Int
  /// Everything there is to say about it.
  package var diagnostics: DiagnosticBag

  /// The part of it that any build from the same sources would say.
  private var lasting: DiagnosticBag
  var draft: SiteDraft?
  /// The documents that were made, and where they are kept until the site is written.
  var documents = KeptDocuments()
  /// What the index of the search is made with; nil when there is to be none.
  var searchShop: PrintShop?

  /// Reads, links, judges and plans a site in order to write it.
  ///
  /// Until they are written, the words of the pages wait in a nameless file in `folder`, which has to exist; without a
  /// folder they are left out, and the site can only be judged.
  package static func prepare(
    _ sources: SourceTree, _ options: BuildOptions, waitingIn folder: String?,
    _ observer: BuildObserver = BuildObserver()
  ) async throws(SiteError) -> SiteStream {
    var bodies = BodyStorage.nowhere
    if let folder { bodies = .file(BodyFile(in: folder)) }
    var bag = DiagnosticBag()
    let draft = try await SiteDraft.make(
      from: sources, options, after: nil, bodies: bodies, observer, into: &bag)
    return SiteStream(
      pageCount: draft?.pageCount ?? 0, diagnostics: draft?.diagnostics ?? bag, draft: draft)
  }

  /// A site that can't be built for the reasons given.
  package init(diagnostics: DiagnosticBag) {
    self.init(pageCount: 0, diagnostics: diagnostics, draft: nil)
  }

  private init(pageCount: Int, diagnostics: DiagnosticBag, draft: SiteDraft?) {
    self.pageCount = pageCount
    self.diagnostics = diagnostics
    lasting = draft?.diagnostics ?? DiagnosticBag()
    self.draft = draft
  }

  /// Whether the site may be published; a strict build takes no warnings.
  package func succeeded(strict: Bool) -> Bool {
    !(strict ? diagnostics.hasErrorsOrWarnings : diagnostics.hasErrors)
  }

  /// What the site is made from; nil when something went wrong that may go well the next time.
  package var origin: OutputOrigin? {
    guard diagnostics.diagnostics.count == lasting.diagnostics.count, let draft,
      let fingerprint = draft.surroundings.fingerprint(
        with: draft.reading, draft.translations.compactMap(\.translation))
    else { return nil }
    return OutputOrigin(
      fingerprint: fingerprint, pageCount: pageCount,
      baseURL: draft.surroundings.address.baseURL,
      includesDrafts: draft.surroundings.includesDrafts, remarks: lasting)
  }

  /// The address that the site is made for; nil when there is no usable configuration.
  package var address: SiteAddress? { draft?.surroundings.address }

  /// Where the site is published; nil when `site.yaml` doesn't say.
  package var publication: Publication? { draft?.surroundings.configuration.publication }

  /// The pages that show one entry each: the path of the file in the output, and that of the file an author edits.
  package var entryPages: [(output: String, source: String)] {
    guard let draft else { return [] }
    return draft.languages.flatMap { draft in
      draft.renderer.plan.pages.compactMap { page in
        guard case .entry(let number) = page.subject else { return nil }
        return (page.route.outputPath, draft.graph.entries[number].path)
      }
    }
  }

  /// Renders the site and hands over its files one by one, the pages first in the order of their addresses; says how heavy
  /// the pages are.
  ///
  /// What can't be made after all is reported.
  @discardableResult
  package mutating func forEachFile(
    _ observer: BuildObserver = BuildObserver(),
    _ body: (RenderedFile) throws(SiteError) -> Void
  ) async throws(SiteError) -> PageWeights? {
    guard let draft else { return nil }
    observer.didBegin(.write, pageCount)
    let bodies = try draft.bodiesInFeeds
    // They take long where there is much open data.
    async let supportingFiles = draft.supportingFiles(bodies: bodies)
    var done = 0
    var weights = draft.renderer.weights
    var found = ContentHasher()
    let isSearched = searchShop != nil
    let pages = draft.pages
    try await concurrentForEach(pages) { page throws(SiteError) in
      try draft.render(page)
    } consume: { file throws(SiteError) in
      try body(file)
      weights.add(file.bytes, ofPage: done)
      if isSearched, let page = draft.searchPage(of: pages[done]) {
        page.note(file, in: &found)
      }
      done += 1
      observer.didAdvance(done)
    }
    for file in await supportingFiles { try body(file) }
    try draft.forEachCopy(body)
    try documents.forEachFile(body)
    try await putSearchIndex(ofPagesThatSay: found.finish(), observer, body)
    return weights
  }

  /// Takes in what there is to say about the weight of its pages.
  package mutating func report(_ weights: PageWeights) {
    guard let draft else { return }
    var bag = DiagnosticBag()
    weights.report(into: &bag, findingTextOf: draft.text)
    lasting.merge(bag)
    diagnostics.merge(bag)
  }
}
