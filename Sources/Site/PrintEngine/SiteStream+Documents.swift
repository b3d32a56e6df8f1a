import Diagnostics
import Model
import Rendering

extension SiteStream {
  /// What the site would have besides, if there were the tools to make it: PDFs, Word documents, kits, a search.
  package func parts(beyond tools: PrintTools?) -> [String] {
    guard let draft else { return [] }
    let planned = Set(draft.renderer.downloads.downloads.map(\.format))
    let documents = Download.Format.allCases.filter {
      planned.contains($0) && tools?.make($0) != true
    }.map(\.nouns)
    let lacksSearch = draft.graph.configuration.hasSearch && tools?.makesSearch != true
    return documents + (lacksSearch ? ["search"] : [])
  }

  /// Whether a document, or the index of the search, that was to be made is not there.
  package var lacksDocuments: Bool {
    diagnostics.diagnostics.contains {
      [.documentFailed, .documentRefused, .searchFailed].contains($0.id)
    }
  }

  /// Makes the documents that can be downloaded from the site, as far as they aren't kept from an earlier build.
  ///
  /// A document that can't be made is reported, and the site does without it.
  package mutating func makeDocuments(
    with shop: PrintShop, _ observer: BuildObserver = BuildObserver()
  ) async {
    guard let draft, let tools = shop.tools else { return }
    guard !draft.documents.isEmpty || !draft.renderer.downloads.kits.isEmpty else { return }
    let planned = draft.documents.filter { tools.make($0.format) }
    do throws(SiteError) {
      var cache = try PrintCache(path: shop.cacheFolder)
      try await make(planned, of: draft, with: shop, tools, in: &cache, observer)
      try await makeKits(in: &cache, observer)
      trim(cache)
    } catch {
      diagnostics.report(
        .documentFailed, "The documents to download could not be made", at: nil,
        help: "\(error).")
    }
  }

  private mutating func make(
    _ planned: [Download], of draft: SiteDraft, with shop: PrintShop, _ tools: PrintTools,
    in cache: inout PrintCache, _ observer: BuildObserver
  ) async throws(SiteError) {
    let jobs = try await Self.jobs(planned, of: draft, tools)
    var outcomes = [PrintOutcome?](repeating: nil, count: jobs.count)
    for (number, job) in jobs.enumerated() {
      guard let known = try cache.document(from: job.origin) else { continue }
      outcomes[number] = .made(known.document, size: known.size)
    }
    let missing = jobs.indices.filter { outcomes[$0] == nil }
    observer.didBegin(.print, missing.count)
    if !missing.isEmpty {
      let engine = PrintEngine(
        shop: shop, tools: tools, files: draft.filesOfDocuments(in: shop.siteFolder))
      var done = 0
      let reason = await engine.make(missing.map { jobs[$0] }, in: &cache) { number, outcome in
        outcomes[missing[number]] = outcome
        done += 1
        observer.didAdvance(done)
      }
      if let reason { reportEnd(reason, missing.count - done) }
    }
    offer(outcomes, of: jobs, in: cache)
  }

  private mutating func trim(_ cache: PrintCache) {
    do throws(SiteError) {
      try cache.trim(besides: Set(documents.all))
    } catch {
      diagnostics.report(
        .documentFailed, "Old documents could not be cleared away", at: nil, help: "\(error).")
    }
  }

  private static func jobs(
    _ planned: [Download], of draft: SiteDraft, _ tools: PrintTools
  ) async throws(SiteError) -> [PrintJob] {
    try await concurrentMap(planned) { download throws(SiteError) in
      try PrintJob(download, of: draft, tools)
    }
  }

  /// Has the pages offer what was made, and reports what was not.
  private mutating func offer(
    _ outcomes: [PrintOutcome?], of jobs: [PrintJob], in cache: PrintCache
  ) {
    var kept: [KeptDocuments.Item] = []
    for (outcome, job) in zip(outcomes, jobs) {
      switch outcome {
      case .made(let document, let size):
        let pageCount = document.pageCount > 0 ? document.pageCount : nil
        kept.append((MadeDownload(job.download, pageCount: pageCount, size: size), document))
      case .refused(let reason): report(.documentRefused, job.download, reason)
      case .failed(let reason): report(.documentFailed, job.download, reason)
      case nil: break
      }
    }
    offer(kept, in: cache)
  }

  /// Has the pages offer what is kept.
  mutating func offer(_ kept: [KeptDocuments.Item], in cache: PrintCache) {
    documents = KeptDocuments(in: cache, kept)
    draft?.offer(kept.map(\.made))
  }

  /// Reports a download of a page that is not there for the reason given.
  mutating func report(_ id: DiagnosticID, _ download: Download, _ reason: String) {
    let place = draft?.source(of: download.page)
    let page = place == nil ? download.page.route.path : "this page"
    let what = "The \(download.format.noun) of \(page)"
    if id == .documentRefused {
      diagnostics.report(
        id, "\(what) would not be readable by everybody: \(reason)", at: place,
        help: "Change what the message names; the page is there, only without this download.")
    } else {
      diagnostics.report(
        id, "\(what) could not be made: \(reason)", at: place,
        help: "Build again; the page is there, only without this download.")
    }
  }

  private mutating func reportEnd(_ reason: String, _ rest: Int) {
    let count = rest == 1 ? "One more document was" : "\(rest) documents were"
    diagnostics.report(
      .documentFailed, "\(count) not made: \(reason)", at: nil,
      help: "Remove the folder .changepack/tools and run “make site” to install the tools afresh.")
  }
}

extension Download.Format {
  /// What people call it.
  fileprivate var noun: String {
    switch self {
    case .pdf: "PDF"
    case .word: "Word document"
    case .kit: "kit"
    case .card: "picture for links"
    }
  }
}

extension Download.Format {
  /// What people call several of them.
  fileprivate var nouns: String { self == .card ? "pictures for links" : noun + "s" }
}

extension SiteDraft {
  /// The paths of the files that documents can refer to, by their addresses.
  fileprivate func filesOfDocuments(in siteFolder: String) -> [String: String] {
    Dictionary(
      languages.flatMap(\.renderer.downloadRenderer.files).map { address, asset in
        (address, pictures.path(inPlaceOf: asset.path) ?? "\(siteFolder)/\(asset.path)")
      },
      uniquingKeysWith: { first, _ in first })
  }
}
