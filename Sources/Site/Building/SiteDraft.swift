import Diagnostics
import Documents
import Model
import Rendering

/// A site that is read, linked, judged and planned: all that is left is to render its pages.
struct SiteDraft: Sendable {
  let surroundings: SiteSurroundings
  let reading: EntryReading
  let graph: SiteGraph
  let seriesFiles: SeriesFiles
  var renderer: SiteRenderer
  /// Everything there is to say about the site.
  var diagnostics: DiagnosticBag
  /// The site in its other languages, in the order in which it names them.
  var translations: [SiteDraft] = []
  /// The translations that this is the site with; nil in its own language.
  let translation: TranslatedReading?

  /// What was edited in this language since the draft that this one was made from; nil when it was made afresh.
  let edits: [EntryEdit]?

  /// The numbers of the measures whose results were edited since then.
  private let measuresWithOtherResults: [Int]

  private let linker: SiteLinker
  private(set) var assets: AssetCatalogue
  /// The pictures that were made smaller.
  private(set) var pictures = KeptPictures()
  private let bags: StageBags

  /// What each stage had to say, so that a stage whose result serves again need not be gone through.
  private struct StageBags: Sendable {
    var links = DiagnosticBag()
    var rules = DiagnosticBag()
    var plan = DiagnosticBag()
    var look = DiagnosticBag()
    var pictures = DiagnosticBag()
  }

  /// Reads the entries, links them, runs the rules and plans the pages.
  ///
  /// Whatever is the same as in an earlier draft is taken over from it. Nil when there is no usable configuration, which
  /// is reported.
  static func make(
    from sources: SourceTree, _ options: BuildOptions, after earlier: SiteDraft?,
    bodies: BodyStorage, _ observer: BuildObserver, into bag: inout DiagnosticBag
  ) async throws(SiteError) -> SiteDraft? {
    guard let surroundings = SiteSurroundings(sources, options, into: &bag) else { return nil }
    let texts = surroundings.byLanguage(sources.texts)
    let reading = try await EntryReading.read(
      texts.own, surroundings.entryOptions,
      after: earlier?.reading, bodies: bodies, observer)
    async let translations = TranslationSources.read(
      texts.others, surroundings, reading, bodies, after: earlier)
    let seriesFiles = SeriesFiles(
      reading: surroundings.seriesFiles, after: earlier?.seriesFiles)
    var draft = try await make(
      SiteParts(surroundings, reading, seriesFiles), after: earlier, observer)
    try await draft.add(await translations.get(), after: earlier, observer)
    return draft
  }

  /// Makes the draft in one language: that of an earlier one with edits, or afresh.
  static func make(
    _ parts: SiteParts, after earlier: SiteDraft?, _ observer: BuildObserver
  ) async throws(SiteError) -> SiteDraft {
    if let earlier, earlier.surroundings.isSame(as: parts.surroundings), earlier.isSound,
      parts.isSound,
      let edits = parts.reading.edits(since: earlier.reading),
      !parts.reading.diagnostics.hasErrors,
      let changes = parts.seriesFiles.changes(since: earlier.seriesFiles),
      let draft = SiteDraft(edits, of: earlier, parts, changes)
    {
      return draft
    }
    return try await afresh(parts, observer)
  }

  private static func afresh(
    _ parts: SiteParts, _ observer: BuildObserver
  ) async throws(SiteError) -> SiteDraft {
    let (surroundings, reading) = (parts.surroundings, parts.reading)
    var bags = StageBags()
    observer.didBegin(.link, reading.items.count)
    let linker = SiteLinker(
      reading.items.map(\.read), files: surroundings.linkableFiles,
      includesDrafts: surroundings.includesDrafts)
    let links = try await concurrentMap(Array(linker.entries.indices)) { linker.links(of: $0) }
    let graph = linker.graph(
      links, configuration: surroundings.configuration, framework: surroundings.framework,
      seriesFiles: parts.seriesFiles,
      isComplete: parts.isSound && !surroundings.bag.hasErrors && !reading.diagnostics.hasErrors,
      into: &bags.links)
    observer.didBegin(.check, 0)
    SiteRules.check(graph, into: &bags.rules)
    observer.didBegin(.plan, 0)
    let isOriginal = parts.translation == nil
    // A translation has the same templates and style sheets, of which everything is said in the site's own language.
    if isOriginal {
      ContrastCheck.check(surroundings.styleSheets, into: &bags.look)
      ScriptCheck.check(surroundings.templates, into: &bags.look)
      LanguageCheck.check(surroundings.templates, into: &bags.look)
    }
    let assets = try surroundings.catalogue(usedBy: graph)
    PictureCheck.check(graph, assets, into: &bags.pictures)
    let renderer = SiteRenderer(
      graph: graph, translating: parts.original, address: surroundings.address, assets: assets,
      printAssets: surroundings.printCatalogue(usedBy: graph),
      templates: parts.templates ?? surroundings.siteTemplates, texts: surroundings.texts,
      into: &bags.plan)
    if isOriginal { renderer.weights.checkTemplates(into: &bags.look) }
    return SiteDraft(
      parts, linker, graph, assets, renderer, bags, edits: nil,
      measuresWithOtherResults: [])
  }

  /// The draft after edits that leave everything as it is called; nil when they are more than that after all.
  private init?(
    _ edits: [EntryEdit], of earlier: SiteDraft, _ parts: SiteParts,
    _ changedSeries: Set<String>
  ) {
    var linker = earlier.linker
    var numbers: [Int] = []
    for edit in edits {
      guard let number = linker.number(ofRead: edit.item) else { continue }
      guard let entry = parts.reading.items[edit.item].read?.entry else { return nil }
      linker.replace(number, by: entry)
      numbers.append(number)
    }
    let changed = linker.graph(
      earlier.graph, afterEditing: numbers, seriesFiles: parts.seriesFiles)
    guard let graph = changed else { return nil }
    var bags = earlier.bags
    if edits.contains(where: \.changesFront) || !changedSeries.isEmpty
      || graph.backlinks != earlier.graph.backlinks
    {
      bags.rules = DiagnosticBag()
      SiteRules.check(graph, into: &bags.rules)
    }
    bags.pictures = DiagnosticBag()
    PictureCheck.check(graph, earlier.assets, into: &bags.pictures)
    var renderer = earlier.renderer
    renderer.replace(graph, translating: parts.original, into: &bags.plan)
    self.init(
      parts, linker, graph, earlier.assets, renderer, bags, edits: edits,
      measuresWithOtherResults: changedSeries.isEmpty
        ? []
        : graph.entries.indices.filter { number in
          graph.entries[number].seriesPath.map(changedSeries.contains) ?? false
        })
  }

  private init(
    _ parts: SiteParts, _ linker: SiteLinker, _ graph: SiteGraph, _ assets: AssetCatalogue,
    _ renderer: SiteRenderer, _ bags: StageBags, edits: [EntryEdit]?,
    measuresWithOtherResults: [Int]
  ) {
    surroundings = parts.surroundings
    reading = parts.reading
    translation = parts.translation
    self.linker = linker
    self.graph = graph
    seriesFiles = graph.seriesFiles
    self.assets = assets
    self.renderer = renderer
    self.bags = bags
    self.edits = edits
    self.measuresWithOtherResults = measuresWithOtherResults
    var bag = parts.diagnostics(
      with: [bags.links, bags.rules, bags.plan, bags.look, bags.pictures])
    bag.merge(renderer.textDiagnostics)
    diagnostics = bag
  }

  /// Whether linking and planning gave no problems, whose places and words could depend on any entry.
  private var isSound: Bool {
    graph.isComplete && linker.isSound && bags.links.isEmpty && bags.plan.isEmpty
  }
}

// MARK: - Rendering

extension SiteDraft {
  /// The pages in the site's own language, then those in each of the others.
  var pages: [Page] {
    let own = renderer.plan.pages
    return translations.isEmpty ? own : own + translations.flatMap(\.renderer.plan.pages)
  }

  /// How many there are.
  var pageCount: Int { languages.reduce(0) { $0 + $1.renderer.plan.pages.count } }

  /// Renders one page.
  func render(_ page: Page, noting uses: PageUses? = nil) throws(SiteError) -> RenderedFile {
    if let translation = translation(of: page) { return try translation.render(page, noting: uses) }
    let body = try body(of: page)
    return try made(page.route.outputPath) { () throws(WorkbookError) in
      try renderer.render(page, body: body, noting: uses)
    }
  }

  /// How heavy the pages are; `files` are theirs, in the order of the plan.
  func weights(of files: [RenderedFile]) -> PageWeights {
    var weights = renderer.weights
    for (number, file) in files.enumerated() { weights.add(file.bytes, ofPage: number) }
    return weights
  }

  /// The words of a page's own entry as they were read; empty when it is not about one.
  func body(of page: Page) throws(SiteError) -> [UInt8] {
    guard case .entry(let number) = page.subject else { return [] }
    return try body(of: number)
  }

  private func body(of number: Int) throws(SiteError) -> [UInt8] {
    try reading.items[linker.readNumbers[number]].body.bytes()
  }

  /// Writes the text of a document.
  func text(of download: Download) throws(SiteError) -> [UInt8] {
    if let translation = translation(of: download.page) {
      return try translation.text(of: download)
    }
    let bodies = try bodies(of: renderer.downloadRenderer.entriesShown(in: download))
    return try made(download.route.outputPath) { () throws(WorkbookError) in
      try renderer.downloadRenderer.text(of: download, bodies: bodies)
    }
  }

  /// The bodies of entries as they were read, by number.
  private func bodies(of numbers: [Int]) throws(SiteError) -> [Int: [UInt8]] {
    var bodies: [Int: [UInt8]] = [:]
    for number in numbers {
      bodies[number] = try body(of: number)
    }
    return bodies
  }

  /// Makes something that may need a workbook, which the disk can refuse.
  func made<Result>(
    _ path: String, _ make: () throws(WorkbookError) -> Result
  ) throws(SiteError) -> Result {
    do throws(WorkbookError) {
      return try make()
    } catch {
      throw SiteError(
        attempt: "make", path: path, reason: error.reason, cure: error.cure)
    }
  }

  /// The pictures in the content that can be made smaller; one that moves would stand still.
  var photographs: [AssetCatalogue.Asset] {
    var paths: Set<String> = []
    return languages.flatMap(\.assets.assets).filter {
      $0.picture?.isAnimated == false && AssetCatalogue.isPhotograph($0.path)
        && paths.insert($0.path).inserted
    }
  }

  /// The paths of those that are passed on as they are, because nothing has made them smaller.
  var photographsAsTheyAre: [String] {
    photographs.map(\.path).filter { pictures.path(inPlaceOf: $0) == nil }
  }

  /// What a file of the content holds as the site passes it on.
  func bytes(of asset: AssetCatalogue.Asset) throws(SiteError) -> [UInt8]? {
    if let made = try pictures.bytes(inPlaceOf: asset) { return made }
    return try surroundings.bytes(of: asset)
  }

  /// Has the pages show pictures that were made smaller; their editions, by their paths.
  mutating func show(_ kept: KeptPictures, withEditions editions: [String: [PictureEdition]]) {
    pictures = kept
    assets = assets.adding(editions)
    renderer.show(assets)
    for number in translations.indices {
      translations[number].show(kept, withEditions: editions)
    }
  }

  /// Has the pages offer downloads that were made.
  mutating func offer(_ downloads: [MadeDownload]) {
    renderer.offer(downloads.filter { $0.download.page.language == language })
    for number in translations.indices { translations[number].offer(downloads) }
  }

  /// Has the page of the search use an index.
  mutating func offerSearch() {
    renderer.offerSearch()
    for number in translations.indices { translations[number].offerSearch() }
  }

  /// A page as the search reads it; nil for one to which it is not to lead.
  func searchPage(of page: Page) -> SearchPage? {
    (translation(of: page) ?? self).renderer.searchPage(of: page)
  }

  /// The file of the entry from which a page is made; nil when there is none.
  func source(of page: Page) -> SourceRange? {
    if let translation = translation(of: page) { return translation.source(of: page) }
    guard case .entry(let number) = page.subject else { return nil }
    let entry = graph.entries[number]
    return SourceRange(path: entry.path, bytes: entry.common.titleRange)
  }

  /// What an author wrote for the page of an entry; nil for other pages.
  func text(of page: Page) -> PageWeights.Text? {
    if let translation = translation(of: page) { return translation.text(of: page) }
    guard case .entry(let number) = page.subject, let place = source(of: page) else { return nil }
    return PageWeights.Text(
      place: place, size: reading.items[linker.readNumbers[number]].body.size)
  }

  /// The bodies of the stories in the feeds, by number, for each language.
  var bodiesInFeeds: [[Int: [UInt8]]] {
    get throws(SiteError) {
      try languages.map { draft throws(SiteError) in
        try draft.bodies(of: draft.renderer.entriesInFeeds)
      }
    }
  }

  /// The files that describe the site to machines and hosts; `bodies` are those of the stories in the feeds.
  func supportingFiles(bodies: [[Int: [UInt8]]]) -> [RenderedFile] {
    renderer.supportingFiles + zip(languages, bodies).flatMap { $0.renderer.feeds($1) }
  }

  /// Hands over the files that are copied as they are.
  func forEachCopy(_ body: (RenderedFile) throws(SiteError) -> Void) throws(SiteError) {
    try surroundings.forEachCopy(of: assets, with: pictures, body)
    var copied = Set(assets.assets.map(\.path))
    for translation in translations {
      try surroundings.forEachCopy(of: translation.assets, with: pictures, besides: copied, body)
      copied.formUnion(translation.assets.assets.map(\.path))
    }
    try pictures.forEachEdition(body)
  }

  /// Whether the files that are not pages are the same as those of the draft that this one was made from.
  func hasSameOtherFiles(as earlier: SiteDraft) -> Bool {
    guard let edits, measuresWithOtherResults.isEmpty else { return false }
    guard zip(translations, earlier.translations).allSatisfy({ $0.hasSameOtherFiles(as: $1) })
    else { return false }
    return edits.allSatisfy { edit in
      if edit.changesFront, renderer.supportingFilesShowEntries { return false }
      let entry = reading.items[edit.item].read?.entry
      // The data of a measure say what its front matter says.
      if edit.changesFront, entry?.id.kind == .measure { return false }
      // The feeds have the whole of a story.
      if entry?.id.kind == .story { return false }
      // The map of the site shows these.
      return entry?.common.updated
        == earlier.reading.items[edit.item].read?.entry?.common.updated
    }
  }

  /// The numbers of the entries that were edited, and of those whose front matter or results were.
  var editedEntries: (all: Set<Int>, inFront: [Int]) {
    let edited = (edits ?? []).compactMap { edit in
      linker.number(ofRead: edit.item).map { (number: $0, changesFront: edit.changesFront) }
    }
    return (
      Set(edited.map(\.number)),
      edited.filter(\.changesFront).map(\.number) + measuresWithOtherResults
    )
  }
}
