import Documents
package import Model
package import Mustache

/// Makes the typed views of pages from the graph: the one place where content meets presentation.
package struct ViewBuilder: Sendable {
  let graph: SiteGraph
  let address: SiteAddress
  let assets: AssetCatalogue
  /// Where each entry is, by number.
  let routes: [Route]
  let site: PreparedView<SiteView>
  private let assetsRecord: ViewRecord

  package init(graph: SiteGraph, address: SiteAddress, assets: AssetCatalogue) {
    self.graph = graph
    self.address = address
    self.assets = assets
    routes = graph.entries.map(Route.init(of:))
    assetsRecord = assets.record(address: address)
    site = PreparedView(Self.site(graph, address))
  }

  /// The records that a page's template sees: what every page has, then what is the page's own.
  package func records(for page: Page) -> [ViewRecord] {
    [assetsRecord, frame(for: page).record, ownRecord(for: page)]
  }

  /// The shapes of those records, for checking a template before anything is rendered.
  package var shapesByTemplate: [(template: String, shapes: [ViewShape])] {
    let own: [(String, ViewShape)] = [
      ("home", HomeView.schema.shape), ("page", TextPageView.schema.shape),
      ("packages", PackagesView.schema.shape), ("package", PackageView.schema.shape),
      ("guide", GuideView.schema.shape), ("resource", ResourceView.schema.shape),
      ("idea", IdeaView.schema.shape), ("ideas", IdeasView.schema.shape),
      ("standards", StandardsView.schema.shape), ("dimension", DimensionView.schema.shape),
      ("standard", StandardView.schema.shape), ("glossary", GlossaryView.schema.shape),
      ("not-found", NotFoundView.schema.shape), ("redirect", RedirectView.schema.shape),
    ]
    return own.map { (template: $0.0, shapes: [assetsRecord.shape, PageView.schema.shape, $0.1]) }
  }

  private func ownRecord(for page: Page) -> ViewRecord {
    switch page.subject {
    case .entry(let number): entryRecord(number)
    case .packages: packagesView.record
    case .ideas: ideasView.record
    case .standards: standardsView.record
    case .glossary: glossaryView.record
    case .notFound: NotFoundView(packages: graph.contents.packages.map(card)).record
    case .redirect(let number): redirectView(number).record
    }
  }

  private func entryRecord(_ number: Int) -> ViewRecord {
    let entry = graph.entries[number]
    switch entry.content {
    case .page:
      return entry.id.slug == TextPage.frontPageSlug
        ? homeView.record : TextPageView().record
    case .package(let package): return view(package, number).record
    case .guide(let guide): return view(guide, number).record
    case .resource(let resource): return view(resource, number).record
    case .idea(let idea): return view(idea, number).record
    case .dimension(let dimension): return view(dimension, number).record
    case .standard(let standard): return view(standard, number).record
    case .term: return TextPageView().record
    }
  }

  /// An old address leads to the entry itself, or to the one that took its place.
  private func redirectView(_ number: Int) -> RedirectView {
    let target = graph.finalReplacement(of: number)
    return RedirectView(
      targetURL: address.url(routes[target]), targetTitle: graph.entries[target].common.title)
  }

  private static func site(_ graph: SiteGraph, _ address: SiteAddress) -> SiteView {
    let configuration = graph.configuration
    let contact = graph.entries.first { $0.id == EntryID(kind: .page, slug: "contact") }
    return SiteView(
      title: configuration.title, tagline: configuration.tagline,
      description: configuration.description, homeURL: address.url(.frontPage),
      language: configuration.language, contactURL: contact.map { address.url(Route(of: $0)) },
      licenseName: configuration.license?.name, licenseURL: configuration.license?.url,
      paper: configuration.paper.rawValue, notice: configuration.notice)
  }
}

// MARK: - Prose

extension ViewBuilder {
  /// A piece of Markdown as HTML, with the links of the entry that it belongs to.
  func html(_ markdown: Markdown, in number: Int) -> [UInt8] {
    var html: [UInt8] = []
    markdown.prose.fill(into: &html) { hole, reference in
      guard case .found(let destination) = graph.resolver.resolve(reference.target, from: number)
      else { return "" }
      return switch hole.kind {
      case .address: url(destination)
      case .label: label(destination)
      }
    }
    return html
  }

  func lines(_ markdown: [Markdown], in number: Int) -> [LineView] {
    markdown.map { LineView(text: html($0, in: number)) }
  }

  private func url(_ destination: LinkResolver.Destination) -> String {
    switch destination {
    case .entry(let number, nil): address.url(routes[number])
    case .entry(let number, let heading?):
      address.url(Route(routes[number].path, fragment: heading))
    case .heading(let id): "#\(id)"
    case .file(let path):
      assets.asset(at: path).map { address.url(assets.route(of: $0)) } ?? ""
    }
  }

  private func label(_ destination: LinkResolver.Destination) -> String {
    switch destination {
    case .entry(let number, _):
      let entry = graph.entries[number]
      return entry.code.map { "\($0.text) \(entry.common.title)" } ?? entry.common.title
    case .heading(let id): return id
    case .file(let path): return String(path.split(separator: "/").last ?? "")
    }
  }
}
