import Model

/// What a kit holds: the pages of a package, and where everything lies that they can lead to without leaving the kit.
///
/// Besides the package with its guides, resources and ideas these are the measures and tests of its ideas, the standards
/// that any of them name with their dimensions, and the glossary. The aim, drivers, causes, programs and stories stay on
/// the web.
package struct KitContents: Sendable {
  /// The package, by number.
  package let package: Int
  /// The pages in the order of their addresses, without the start page.
  package let pages: [Page]

  /// The page that readers open first.
  package let start: Page
  /// Everything that is in the kit or can be, by its full address.
  let places: [String: KitPlace]

  init(of kit: Download, package: Int, _ plan: PagePlan, _ views: SiteViews) {
    self.package = package
    let entries = Self.entries(of: package, in: views.graph)
    var numbers = Set(entries.compactMap { plan.number(ofPageOf: $0) })
    if entries.contains(where: { views.graph.entries[$0].id.kind == .term }),
      let glossary = plan.pages.firstIndex(where: { $0.route == .glossary })
    {
      numbers.insert(glossary)
    }
    pages = numbers.sorted().map { plan.pages[$0] }
    start = Page(
      route: .frontPage, subject: kit.page.subject, template: kit.template)
    places = Self.places(of: pages, entries, start, views)
  }

  /// Where a page lies in the kit.
  func path(of page: Page) -> String {
    page == start ? KitPlace.startPath : KitPlace.path(of: page)
  }

  /// The documents that the kit holds, and where.
  package var documents: [(download: Download, path: String)] {
    places.values.compactMap { place in
      if case .document(let download) = place.part { (download, place.path) } else { nil }
    }.sorted { $0.path < $1.path }
  }

  /// The entries that readers may want while they are offline, some of them more than once.
  private static func entries(of package: Int, in graph: SiteGraph) -> [Int] {
    func kind(_ number: Int) -> ContentKind { graph.entries[number].id.kind }
    let own =
      [package]
      + [ContentKind.guide, .resource, .idea].flatMap {
        graph.contents.members(of: package, kind: $0)
      }
    let evidence = own.flatMap { graph.backlinks[$0] }.filter { !$0.isMention }.map(\.source)
      .filter { [.measure, .cycle].contains(kind($0)) && !graph.entries[$0].isRetired }
    let named = (own + evidence).flatMap { graph.targets(of: $0) }
      .filter { [.standard, .dimension, .term].contains(kind($0)) }
    return own + evidence + named + named.compactMap { graph.contents.owner(of: $0) }
  }

  private static func places(
    of pages: [Page], _ entries: [Int], _ start: Page, _ views: SiteViews
  ) -> [String: KitPlace] {
    var places = [
      views.address.url(.frontPage): KitPlace(part: .page(start), path: KitPlace.startPath)
    ]
    for page in pages {
      places[views.address.url(page.route)] = KitPlace(
        part: .page(page), path: KitPlace.path(of: page))
    }
    let files = Set(entries.compactMap { views.graph.file(ofResource: $0) })
    for asset in views.assets.assets {
      let route = views.assets.route(of: asset)
      places[views.address.url(route)] = KitPlace(
        part: .asset(asset),
        path: files.contains(asset.path)
          ? KitPlace.documentFolder + route.name : KitPlace.pageFolder + route.outputPath)
    }
    for number in Set(entries) {
      for made in views.downloads[.entry(number)] ?? [] {
        places[views.address.url(made.download.route)] = KitPlace(
          part: .document(made.download), path: KitPlace.path(of: made.download, views.graph))
      }
      guard views.graph.series(of: number) != nil else { continue }
      let route = Route.results(of: views.graph.entries[number].id)
      places[views.address.url(route)] = KitPlace(
        part: .results(ofMeasure: number), path: KitPlace.pageFolder + route.outputPath)
    }
    return places
  }
}

extension SiteGraph {
  /// The path of the file that a resource offers.
  fileprivate func file(ofResource number: Int) -> String? {
    guard case .resource(let resource) = entries[number].content, let file = resource.file,
      case .found(.file(let path)) = resolver.resolve(file: file.text, from: number)
    else { return nil }
    return path
  }
}
