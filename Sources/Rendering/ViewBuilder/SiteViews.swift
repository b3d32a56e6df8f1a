package import Model
package import Mustache
import Synchronization

/// What the views of all pages share.
///
/// It never changes; as a class it is handed around without copying what it holds.
package final class SiteViews: Sendable {
  let graph: SiteGraph
  let address: SiteAddress
  let assets: AssetCatalogue
  /// What pages say beside their content.
  let texts: InterfaceTexts
  /// Where each entry is, by number.
  let routes: [Route]
  /// The same as the site's own pages link to it.
  let urls: [String]
  let site: PreparedView<SiteView>
  let navigation: NavigationLinks
  let footerNavigation: NavigationLinks
  let assetsRecord: ViewRecord
  /// The downloads that were made, by what the page shows that offers them.
  let downloads: [Page.Subject: [MadeDownload]]
  /// The pictures that other sites show beside links.
  let cards: CardAddresses
  /// Whether there is an index to search.
  let hasSearchIndex: Bool
  /// Its own page says how large it is, so that two files of the site need it.
  private let workbook = Mutex<[UInt8]?>(nil)
  /// Whether any template shows the linked data, which costs time to make.
  let showsLinkedData: Bool
  /// Whether any template shows related entries.
  let showsRelated: Bool
  /// The other languages of the site; none where it has only one.
  let otherLanguages: [SiteLanguage]
  /// The full addresses of the standards in the shape of CASE, by number; empty when the site publishes none.
  let caseItemURLs: [Int: String]

  package init(
    graph: SiteGraph, address: SiteAddress, assets: AssetCatalogue,
    texts: InterfaceTexts = .original, showsLinkedData: Bool, showsRelated: Bool = false
  ) {
    self.graph = graph
    self.texts = texts
    self.address = address
    self.assets = assets
    self.showsLinkedData = showsLinkedData
    self.showsRelated = showsRelated
    caseItemURLs = CASEAddresses(of: graph, address)?.itemURLs(of: graph) ?? [:]
    routes = graph.entries.map(Route.init(of:))
    let own = address.inOwnLanguage
    urls = zip(graph.entries, routes).map { entry, route in
      entry.translation == nil ? own.url(route) : address.url(route)
    }
    assetsRecord = assets.record(address: address)
    site = PreparedView(Self.site(graph, address))
    navigation = NavigationLinks(graph.configuration.navigation, address)
    footerNavigation = NavigationLinks(graph.configuration.footer, address)
    downloads = [:]
    cards = CardAddresses()
    hasSearchIndex = false
    otherLanguages = []
  }

  /// The same with a graph in which entries say something else but are called the same and lie at the same places.
  convenience init(_ other: SiteViews, with graph: SiteGraph) {
    self.init(other, graph: graph)
  }

  /// The same with downloads that were made.
  convenience init(_ other: SiteViews, offering made: [MadeDownload]) {
    let downloads = made.filter { $0.download.format != .card }
    self.init(
      other, downloads: Dictionary(grouping: downloads, by: \.download.page.subject),
      cards: CardAddresses(made, other.address))
  }

  /// The same with downloads that were made, by what the page shows that offers them.
  convenience init(_ other: SiteViews, offering downloads: [Page.Subject: [MadeDownload]]) {
    self.init(other, downloads: downloads)
  }

  /// The same with an index to search.
  convenience init(offeringSearchOf other: SiteViews) {
    self.init(other, hasSearchIndex: true)
  }

  /// The same on a site that has other languages, too.
  convenience init(_ other: SiteViews, beside languages: [SiteLanguage]) {
    self.init(other, otherLanguages: languages)
  }

  /// The same with other editions of pictures.
  convenience init(_ other: SiteViews, showing assets: AssetCatalogue) {
    self.init(other, assets: assets)
  }

  /// The same as another but for what is named.
  private init(
    _ other: SiteViews, graph: SiteGraph? = nil, downloads: [Page.Subject: [MadeDownload]]? = nil,
    cards: CardAddresses? = nil, hasSearchIndex: Bool? = nil, otherLanguages: [SiteLanguage]? = nil,
    assets: AssetCatalogue? = nil
  ) {
    self.graph = graph ?? other.graph
    self.downloads = downloads ?? other.downloads
    self.cards = cards ?? other.cards
    self.hasSearchIndex = hasSearchIndex ?? other.hasSearchIndex
    self.otherLanguages = otherLanguages ?? other.otherLanguages
    self.assets = assets ?? other.assets
    texts = other.texts
    address = other.address
    routes = other.routes
    urls = other.urls
    assetsRecord = other.assetsRecord
    showsLinkedData = other.showsLinkedData
    showsRelated = other.showsRelated
    caseItemURLs = other.caseItemURLs
    site = other.site
    navigation = other.navigation
    footerNavigation = other.footerNavigation
  }

  /// The self-study as an XLSX file, which is made once.
  func workbook(of contents: SelfStudyContents) throws(WorkbookError) -> [UInt8] {
    try workbook.withLock { made throws(WorkbookError) in
      if let made { return made }
      let bytes = try WorkbookWriter.bytes(of: SelfStudyWorkbook(contents).workbook)
      made = bytes
      return bytes
    }
  }

  /// The shapes of the records that each template sees, for checking it before anything is rendered.
  package var shapesByTemplate: [(template: String, shapes: [ViewShape])] {
    Self.ownShapes.map {
      (template: $0.template, shapes: [assetsRecord.shape, PageView.schema.shape, $0.shape])
    }
  }

  /// The shape of what is a page's own, by template.
  static var ownShapes: [(template: String, shape: ViewShape)] {
    [
      ("home", HomeView.schema.shape), ("page", TextPageView.schema.shape),
      ("packages", PackagesView.schema.shape), ("package", PackageView.schema.shape),
      ("guide", GuideView.schema.shape), ("resource", ResourceView.schema.shape),
      ("idea", IdeaView.schema.shape), ("ideas", IdeasView.schema.shape),
      ("standards", StandardsView.schema.shape), ("dimension", DimensionView.schema.shape),
      ("standard", StandardView.schema.shape), ("self-study", SelfStudyView.schema.shape),
      ("theory", TheoryView.schema.shape), ("driver", DriverView.schema.shape),
      ("root-causes", RootCausesView.schema.shape),
      ("cause", CauseView.schema.shape), ("measures", MeasuresView.schema.shape),
      ("measure", MeasureView.schema.shape), ("cycles", CyclesView.schema.shape),
      ("cycle", CycleView.schema.shape), ("programs", ProgramsView.schema.shape),
      ("program", ProgramView.schema.shape), ("voices", VoicesView.schema.shape),
      ("stories", StoriesView.schema.shape), ("story", StoryView.schema.shape),
      ("glossary", GlossaryView.schema.shape),
      ("coverage", CoverageView.schema.shape), ("data", DataView.schema.shape),
      ("search", SearchView.schema.shape),
      ("not-found", NotFoundView.schema.shape), ("redirect", RedirectView.schema.shape),
      ("authors", AuthorsView.schema.shape), ("authors-file", AuthorsFileView.schema.shape),
      ("authors-text", AuthorsTextView.schema.shape),
      ("authors-worksheets", AuthorsWorksheetsView.schema.shape),
      ("authors-rules", AuthorsRulesView.schema.shape),
      ("authors-rule-group", AuthorsRuleGroupView.schema.shape),
      ("authors-templates", AuthorsTemplatesView.schema.shape),
      ("authors-template", AuthorsTemplateView.schema.shape),
    ] + kitShapes + downloadShapes
  }

  /// The shape of what a kit's start page has of its own, by template.
  static var kitShapes: [(template: String, shape: ViewShape)] {
    [("kit/package", KitStartView.schema.shape)]
  }

  /// The shape of what is a document's own, by template.
  static var downloadShapes: [(template: String, shape: ViewShape)] {
    [
      ("print/guide", GuideView.schema.shape), ("print/resource", ResourceView.schema.shape),
      ("print/package", BookletView.schema.shape),
      ("print/self-study", SelfStudyFormView.schema.shape),
      (Download.cardTemplate, CardPictureView.schema.shape),
      ("word/guide", GuideView.schema.shape), ("word/resource", ResourceView.schema.shape),
    ]
  }

  private static func site(_ graph: SiteGraph, _ address: SiteAddress) -> SiteView {
    let configuration = graph.configuration
    let hasStories = graph.contents.list(of: .story).contains {
      graph.entries[$0].common.status == .published
    }
    // A translation without stories leads to those in the site's own language.
    let feedLanguage = StoryFeed.stories(of: graph).isEmpty ? nil : graph.language
    let contact = graph.entries.first { $0.id == EntryID(kind: .page, slug: "contact") }
    return SiteView(
      title: configuration.title, tagline: configuration.tagline,
      description: configuration.description, homeURL: address.url(.frontPage),
      language: configuration.language, contactURL: contact.map { address.url(Route(of: $0)) },
      licenseName: configuration.license?.name, licenseURL: configuration.license?.url,
      paper: configuration.paper.rawValue, notice: configuration.notice,
      selfStudyURL: graph.hasSelfStudy ? address.url(.selfStudy) : nil,
      authorsURL: configuration.hasAuthorsGuide
        ? address.url(AuthorsPage.index.route) : nil,
      searchURL: configuration.hasSearch ? address.url(.search) : nil,
      atomURL: hasStories ? address.url(StoryFeed.atomRoute(in: feedLanguage)) : nil,
      jsonFeedURL: hasStories ? address.url(StoryFeed.jsonRoute(in: feedLanguage)) : nil,
      dataURL: configuration.hasOpenData ? address.url(.data) : nil,
      coverageURL: configuration.hasOpenData && !graph.contents.dimensions.isEmpty
        ? address.url(.coverage) : nil)
  }
}
