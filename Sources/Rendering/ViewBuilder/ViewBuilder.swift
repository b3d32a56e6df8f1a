import Documents
import Model
import Mustache

/// Makes the typed views of one page from the graph: the one place where content meets presentation.
final class ViewBuilder {
  let shared: SiteViews
  let graph: ReadGraph
  /// The words of the page's own entry as HTML, which the entry's frame fills.
  private let body: [UInt8]
  /// The same of several entries, by number, where one document shows them.
  private let bodies: [Int: [UInt8]]
  /// The chapters of a document that shows several entries.
  let chapters: ChapterIdentifiers
  /// What the fields of worksheets become.
  private let form: WorksheetForm
  /// The kit that the page is part of; nil on the site itself.
  let kit: KitContents?
  /// How many pictures the page shows so far.
  private var pictureCount = 0

  init(_ shared: SiteViews, body: [UInt8], noting uses: PageUses?) {
    self.shared = shared
    graph = ReadGraph(shared.graph, noting: uses)
    self.body = body
    bodies = [:]
    chapters = ChapterIdentifiers()
    form = .web
    kit = nil
  }

  init(_ shared: SiteViews, body: [UInt8], kit: KitContents) {
    self.shared = shared
    graph = ReadGraph(shared.graph, noting: nil)
    self.body = body
    bodies = [:]
    chapters = ChapterIdentifiers()
    form = .web
    self.kit = kit
  }

  init(
    _ shared: SiteViews, bodies: [Int: [UInt8]], chapters: ChapterIdentifiers, form: WorksheetForm
  ) {
    self.shared = shared
    graph = ReadGraph(shared.graph, noting: nil)
    body = []
    self.bodies = bodies
    self.chapters = chapters
    self.form = form
    kit = nil
  }

  var address: SiteAddress { shared.address }
  var assets: AssetCatalogue { shared.assets }

  func url(of number: Int) -> String { shared.urls[number] }

  /// The records that a page's template sees: what every page has, then what is the page's own.
  func records(for page: Page) throws(WorkbookError) -> [ViewRecord] {
    [shared.assetsRecord, frame(for: page).record, try ownRecord(for: page)]
  }

  private func ownRecord(for page: Page) throws(WorkbookError) -> ViewRecord {
    if let kit, page == kit.start, let start = startView(of: kit) { return start.record }
    return switch page.subject {
    case .entry(let number): entryRecord(number)
    case .packages: packagesView.record
    case .ideas: ideasView.record
    case .standards: standardsView.record
    case .measures: measuresView.record
    case .cycles: cyclesView.record
    case .programs: programsView.record
    case .voices: voicesView.record
    case .stories: storiesView.record
    case .coverage: coverageView.record
    case .glossary: glossaryView.record
    case .selfStudy, .selfStudyWorkbook: try selfStudyView().record
    case .data: dataView.record
    case .search: searchView.record
    case .notFound: NotFoundView(packages: graph.packages.map(card)).record
    case .redirect(let number): redirectView(number).record
    case .authors(let page): record(of: page)
    }
  }

  private func entryRecord(_ number: Int) -> ViewRecord {
    let entry = graph.entry(number)
    switch entry.content {
    case .page(let page):
      return entry.id.slug == TextPage.frontPageSlug
        ? homeView(page, number).record : view(page, number).record
    case .package(let package): return view(package, number).record
    case .guide(let guide): return view(guide, number).record
    case .resource(let resource): return view(resource, number).record
    case .idea(let idea): return view(idea, number).record
    case .dimension(let dimension): return view(dimension, number).record
    case .standard(let standard): return view(standard, number).record
    case .aim(let aim): return view(aim, number).record
    case .driver(let driver): return view(driver, number).record
    case .problem(let problem): return view(problem, number).record
    case .cause(let cause): return view(cause, number).record
    case .measure(let measure): return view(measure, number).record
    case .cycle(let cycle): return view(cycle, number).record
    case .program(let program): return view(program, number).record
    case .story(let story): return view(story, number).record
    case .voice, .term: return TextPageView().record
    }
  }

  /// An old address leads to the entry itself, or to the one that took its place.
  private func redirectView(_ number: Int) -> RedirectView {
    let target = graph.finalReplacement(of: number)
    return RedirectView(
      targetURL: url(of: target), targetTitle: graph.entry(target).common.title)
  }
}

// MARK: - Prose

extension ViewBuilder {
  /// A piece of Markdown as HTML, with the links of the entry that it belongs to.
  func html(_ markdown: Markdown, in number: Int) -> [UInt8] {
    fill(markdown.prose.bytes, markdown.prose.frame, in: number) { _, reference in
      guard case .found(let destination) = graph.resolver.resolve(reference.target, from: number)
      else { return nil }
      return destination
    }
  }

  /// The words of an entry as HTML, with their links: those of the page's own entry, or of one that a document shows.
  func bodyHTML(of number: Int) -> [UInt8] {
    let destinations = graph.bodyLinks(of: number)
    return fill(bodies[number] ?? body, graph.entry(number).bodyFrame, in: number) { hole, _ in
      destinations[hole.index]
    }
  }

  private func fill(
    _ words: [UInt8], _ frame: ProseFrame, in number: Int,
    _ destination: (ProseHole, ProseReference) -> LinkResolver.Destination?
  ) -> [UInt8] {
    guard !frame.holes.isEmpty else { return chapters.apply(to: words, of: number) }
    var html: [UInt8] = []
    html.reserveCapacity(words.count + frame.holes.count * 48)
    frame.fill(words, into: &html, form: form) { hole, reference in
      guard let destination = destination(hole, reference) else { return "" }
      return hole.kind == .label ? label(destination) : url(destination)
    } pictures: { hole, reference in
      guard case .file(let path)? = destination(hole, reference) else { return "" }
      return markup(ofPictureAt: path, for: hole.kind)
    }
    return chapters.apply(to: html, of: number)
  }

  /// What surrounds a picture on a page; documents that are no pages show it as it is.
  private func markup(ofPictureAt path: String, for kind: ProseHole.Kind) -> String {
    guard form == .web, let asset = assets.asset(at: path), let picture = asset.picture else {
      return ""
    }
    if kind == .beforePicture { pictureCount += 1 }
    // A kit has room for each picture once.
    let editions = kit == nil ? picture.editions : []
    return PictureMarkup(
      picture: picture,
      addresses: editions.map { address.url(assets.route(of: $0, of: asset)) },
      isFirst: pictureCount == 1
    ).html(for: kind)
  }

  func lines(_ markdown: [Markdown], in number: Int) -> [LineView] {
    markdown.map { LineView(text: html($0, in: number)) }
  }

  private func url(_ destination: LinkResolver.Destination) -> String {
    switch destination {
    case .entry(let number, let heading):
      if let chapter = chapters[number] {
        SiteAddress.url("", fragment: heading.map { "\(chapter)-\($0)" } ?? chapter)
      } else if let heading {
        SiteAddress.url(url(of: number), fragment: heading)
      } else {
        url(of: number)
      }
    case .heading(let id): "#\(id)"
    case .file(let path):
      assets.asset(at: path).map { address.url(assets.route(of: $0)) } ?? ""
    }
  }

  func label(_ destination: LinkResolver.Destination) -> String {
    switch destination {
    case .entry(let number, _):
      let entry = graph.entry(number)
      return entry.code.map { "\($0.text) \(entry.common.title)" } ?? entry.common.title
    case .heading(let id): return id
    case .file(let path): return String(path.split(separator: "/").last ?? "")
    }
  }
}
