package import Diagnostics
import Documents
package import Model
import Mustache

/// Turns the pages of a site into files.
package struct SiteRenderer: Sendable {
  package let plan: PagePlan
  /// Which files readers can take with them.
  package let downloads: DownloadPlan
  /// Writes the texts of those files.
  package private(set) var downloadRenderer: DownloadRenderer
  /// Knows what pages make their readers load.
  package private(set) var weights: PageWeights
  private var views: SiteViews
  private let templates: TemplateSet
  private let texts: InterfaceTexts
  /// What is missing among the texts of the language, and what is there in vain.
  package let textDiagnostics: DiagnosticBag
  /// Marks the links to what is not translated; nil in the site's own language.
  private var foreignLinks: ForeignLinks?
  /// The pages in the language of this renderer; nil in the site's own.
  private let translatedPages: TranslatedPages?
  /// The other languages' pages, if this renders the site's own.
  private var translations: [(plan: PagePlan, graph: SiteGraph)] = []

  /// Plans the pages and downloads and checks every template that they use.
  ///
  /// `printAssets` are the files that documents can refer to. A translation has the pages that are translated among those
  /// of the site in its own language, which `original` plans and for which the templates are checked.
  package init(
    graph: SiteGraph, translating original: PagePlan? = nil, address: SiteAddress,
    assets: AssetCatalogue, printAssets: AssetCatalogue,
    templates: SiteTemplates, texts: InterfaceTexts = .original,
    into bag: inout DiagnosticBag
  ) {
    var address = address
    if let original, let language = graph.language {
      plan = PagePlan(translating: original, graph, into: language)
      let pages = TranslatedPages(plan, in: language)
      translatedPages = pages
      address = address.with(pages)
      foreignLinks = ForeignLinks(original, graph, address, texts)
    } else {
      plan = PagePlan(graph, into: &bag)
      translatedPages = nil
      foreignLinks = nil
    }
    self.texts = texts
    self.templates = templates.set
    bag.merge(templates.bag)
    textDiagnostics = templates.textDiagnostics(for: plan)
    views = SiteViews(
      graph: graph, address: address, assets: assets, texts: texts,
      showsLinkedData: self.templates.mentions("linkedData"),
      showsRelated: self.templates.mentions("related"))
    downloads = DownloadPlan(plan, graph, self.templates)
    downloadRenderer = DownloadRenderer(
      downloads.documents.isEmpty
        ? views
        : SiteViews(
          graph: graph, address: address.fromElsewhere, assets: printAssets, texts: texts,
          showsLinkedData: false),
      self.templates)
    weights = PageWeights(plan, self.templates, assets, address)
    if original == nil { checkTemplates(into: &bag) }
    NavigationCheck.check(graph, original ?? plan, into: &bag)
  }

  /// Takes a graph in which entries say something else but are called the same and lie at the same places, and reports
  /// addresses in it that lead nowhere.
  package mutating func replace(
    _ graph: SiteGraph, translating original: PagePlan? = nil, into bag: inout DiagnosticBag
  ) {
    // The pages of the site that this is a translation of may be others than before.
    NavigationCheck.check(
      graph, after: original == nil ? views.graph : nil, original ?? plan, into: &bag)
    views = SiteViews(views, with: graph)
    downloadRenderer.replace(graph)
    if let original { foreignLinks = ForeignLinks(original, graph, views.address, texts) }
  }

  /// Renders the pages of kits with the downloads that are offered now.
  package var kitRenderer: KitRenderer {
    let elsewhere = SiteViews(
      graph: views.graph, address: views.address.fromElsewhere, assets: views.assets,
      showsLinkedData: false)
    return KitRenderer(SiteViews(elsewhere, offering: views.downloads), templates, plan)
  }

  /// Has the pages show pictures as a catalogue has them.
  package mutating func show(_ assets: AssetCatalogue) {
    views = SiteViews(views, showing: assets)
  }

  /// Has the pages offer downloads that were made.
  package mutating func offer(_ downloads: [MadeDownload]) {
    views = SiteViews(views, offering: downloads)
  }

  /// Has the page of the search use an index.
  package mutating func offerSearch() { views = SiteViews(offeringSearchOf: views) }

  /// A page as the search reads it; nil for one to which it is not to lead.
  package func searchPage(of page: Page) -> SearchPage? {
    let entry = page.entry(in: views.graph)
    guard page.isFindable(showing: entry) else { return nil }
    return SearchPage(of: page, showing: entry, in: views.graph)
  }

  /// Has the pages of the site in all its languages lead to each other.
  package static func connect(
    _ own: inout SiteRenderer, _ translations: inout [SiteRenderer]
  ) {
    let languages = ([own] + translations).map {
      SiteLanguage(
        language: $0.views.graph.configuration.language, name: $0.texts[.languageName],
        frontPageNote: $0.texts[.frontPageOnly],
        pages: $0.translatedPages)
    }
    func others(_ number: Int) -> [SiteLanguage] {
      languages.indices.filter { $0 != number }.map { languages[$0] }
    }
    own.views = SiteViews(own.views, beside: others(0))
    own.translations = translations.map { ($0.plan, $0.views.graph) }
    for number in translations.indices {
      own.weights.add(translations[number].plan)
      translations[number].views = SiteViews(
        translations[number].views, beside: others(number + 1))
    }
  }

  /// Renders one page, and notes which parts of the graph it was made from.
  ///
  /// `body` is the body of the page's own entry as it was read.
  package func render(
    _ page: Page, body: [UInt8], noting uses: PageUses? = nil
  ) throws(WorkbookError) -> RenderedFile {
    let builder = ViewBuilder(views, body: body, noting: uses)
    guard let template = page.template else {
      return RenderedFile(path: page.route.outputPath, bytes: try builder.selfStudyWorkbook())
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32_768)
    templates.render(template, try builder.records(for: page), into: &bytes)
    if let foreignLinks { bytes = foreignLinks.mark(bytes, noting: uses) }
    return RenderedFile(path: page.route.outputPath, bytes: bytes)
  }

  /// The files that describe the site to machines and hosts, without its feeds.
  package var supportingFiles: [RenderedFile] {
    [
      Sitemap.file([(plan, views.graph)] + translations, views.address), Robots.file(views.address),
      // GitHub Pages would otherwise leave out files whose names start with an underscore.
      RenderedFile(path: ".nojekyll", bytes: []),
      HostHeaders.file(plan, views),
    ] + [HostRedirects.file(plan, views.graph, views.address)].compactMap(\.self)
      + MeasureResults.files(views.graph) + openData
  }

  /// The builder of files that are no pages.
  private var builder: ViewBuilder { ViewBuilder(views, body: [], noting: nil) }

  /// The stories that readers can subscribe to, by number.
  package var entriesInFeeds: [Int] {
    StoryFeed.stories(of: views.graph)
  }

  /// The feeds in the language of the pages; `bodies` are the bodies of their stories, by number, as they were read.
  package func feeds(_ bodies: [Int: [UInt8]]) -> [RenderedFile] {
    guard !entriesInFeeds.isEmpty else { return [] }
    let views = SiteViews(
      graph: views.graph, address: views.address.fromElsewhere, assets: views.assets,
      texts: views.texts, showsLinkedData: false)
    let builder = ViewBuilder(
      views, bodies: bodies, chapters: ChapterIdentifiers(), form: .plain)
    return StoryFeed(builder)?.files ?? []
  }

  /// The collections as data, and the framework in the shape of CASE.
  private var openData: [RenderedFile] {
    guard views.graph.configuration.hasOpenData else { return [] }
    let builder = builder
    return DataFiles(builder: builder).files + (CASEFramework(builder)?.files ?? [])
  }

  /// Whether the files that are not pages show what entries say, beside the dates of their last changes.
  package var supportingFilesShowEntries: Bool {
    views.graph.configuration.hasOpenData || !views.graph.contents.list(of: .story).isEmpty
  }

  private func checkTemplates(into bag: inout DiagnosticBag) {
    let used = Set(plan.pages.map(\.template))
    let documents = Set(downloads.documents.map(\.template))
    let kits = Set(downloads.kits.map(\.template))
    let shapes =
      views.shapesByTemplate.filter {
        used.contains($0.template) || kits.contains($0.template)
      } + downloadRenderer.shapesByTemplate.filter { documents.contains($0.template) }
    let roots = shapes.map { TemplateChecker.Root($0.template, $0.shapes) }
    TemplateChecker.check(templates, roots: roots, into: &bag)
  }
}
