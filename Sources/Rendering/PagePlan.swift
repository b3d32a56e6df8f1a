package import Diagnostics
package import Model

/// Which pages the site has.
package struct PagePlan: Sendable {
  /// The pages in the order of their addresses.
  package let pages: [Page]

  /// The number of each entry's own page, by the entry's number; negative when it has none.
  private let ownPages: [Int]

  /// The number of the page that shows an entry.
  package func number(ofPageOf entry: Int) -> Int? {
    ownPages[entry] < 0 ? nil : ownPages[entry]
  }

  /// Plans the pages of a site, reporting addresses that are taken twice and old addresses that can't be used.
  package init(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    var claims = RouteClaims()
    for (number, entry) in graph.entries.enumerated() {
      guard let page = Self.page(for: number, entry, in: graph) else { continue }
      claims.claim(page, at: SourceRange(path: entry.path, bytes: entry.common.titleRange))
    }
    for page in Self.listPages(graph) { claims.claim(page, at: nil) }
    for (number, entry) in graph.entries.enumerated() {
      for alias in entry.common.aliases {
        claims.claimAlias(
          alias.text, of: number, at: SourceRange(path: entry.path, bytes: alias.range))
      }
    }
    claims.reportProblems(into: &bag)
    pages = claims.pages.sorted { $0.route.path < $1.route.path }
    var ownPages = [Int](repeating: -1, count: graph.entries.count)
    for (number, page) in pages.enumerated() {
      if case .entry(let entry) = page.subject { ownPages[entry] = number }
    }
    self.ownPages = ownPages
  }

  /// Plans the pages of a translation: those of the site that show something translated, and those of the lists in which
  /// there is something translated.
  ///
  /// `plan` is that of the site in its own language, whose entries have the same numbers.
  package init(translating plan: PagePlan, _ graph: SiteGraph, into language: String) {
    let translated = graph.entries.map { $0.translation != nil }
    let kinds = Set(graph.entries.lazy.filter { $0.translation != nil }.map(\.id.kind))
    let hasFrontPage = graph.entries.contains {
      $0.translation != nil && $0.id == EntryID(kind: .page, slug: TextPage.frontPageSlug)
    }
    var pages: [Page] = []
    var ownPages = [Int](repeating: -1, count: graph.entries.count)
    for page in plan.pages {
      switch page.subject {
      case .entry(let entry):
        guard translated[entry] else { continue }
        ownPages[entry] = pages.count
      case .notFound, .search: guard hasFrontPage else { continue }
      case .packages: guard kinds.contains(.package) else { continue }
      case .glossary: guard kinds.contains(.term) else { continue }
      case .ideas, .standards, .measures, .cycles, .programs, .voices, .stories, .coverage,
        .selfStudy, .selfStudyWorkbook, .data, .authors, .redirect:
        continue
      }
      pages.append(
        Page(
          route: page.route.inside(language), subject: page.subject, template: page.template,
          language: language))
    }
    self.pages = pages
    self.ownPages = ownPages
  }

  /// The page of an entry; nil for a term or a voice, which stands on the page of all.
  private static func page(for number: Int, _ entry: Entry, in graph: SiteGraph) -> Page? {
    let route = Route(of: entry)
    if graph.replacement(of: number) != nil {
      return route.fragment != nil ? nil : redirect(route, to: number)
    }
    let template: String
    switch entry.content {
    case .page: template = entry.id.slug == TextPage.frontPageSlug ? "home" : "page"
    case .package: template = "package"
    case .guide: template = "guide"
    case .resource: template = "resource"
    case .idea: template = "idea"
    case .dimension: template = "dimension"
    case .standard: template = "standard"
    case .aim: template = "theory"
    case .driver: template = "driver"
    case .problem: template = "root-causes"
    case .cause: template = "cause"
    case .measure: template = "measure"
    case .cycle: template = "cycle"
    case .program: template = "program"
    case .story: template = "story"
    case .voice, .term: return nil
    }
    return Page(route: route, subject: .entry(number), template: template)
  }

  private static func redirect(_ route: Route, to number: Int) -> Page {
    Page(route: route, subject: .redirect(to: number), template: "redirect")
  }

  /// The pages that show no single entry.
  static func listPages(_ graph: SiteGraph) -> [Page] {
    var pages = [Page(route: .notFound, subject: .notFound, template: "not-found")]
    if !graph.contents.packages.isEmpty {
      pages.append(Page(route: .packages, subject: .packages, template: "packages"))
      pages.append(Page(route: .ideas, subject: .ideas, template: "ideas"))
    }
    if !graph.contents.dimensions.isEmpty {
      pages.append(Page(route: .standards, subject: .standards, template: "standards"))
    }
    if graph.hasSelfStudy {
      pages.append(Page(route: .selfStudy, subject: .selfStudy, template: "self-study"))
      pages.append(Page(route: .selfStudyWorkbook, subject: .selfStudyWorkbook, template: nil))
    }
    let lists: [(kind: ContentKind, page: Page)] = [
      (.measure, Page(route: .measures, subject: .measures, template: "measures")),
      (.cycle, Page(route: .cycles, subject: .cycles, template: "cycles")),
      (.program, Page(route: .programs, subject: .programs, template: "programs")),
      (.voice, Page(route: .voices, subject: .voices, template: "voices")),
      (.story, Page(route: .stories, subject: .stories, template: "stories")),
      (.term, Page(route: .glossary, subject: .glossary, template: "glossary")),
    ]
    pages += lists.filter { !graph.contents.list(of: $0.kind).isEmpty }.map(\.page)
    if graph.configuration.hasOpenData {
      pages.append(Page(route: .data, subject: .data, template: "data"))
      if !graph.contents.dimensions.isEmpty {
        pages.append(Page(route: .coverage, subject: .coverage, template: "coverage"))
      }
    }
    if graph.configuration.hasSearch {
      pages.append(Page(route: .search, subject: .search, template: "search"))
    }
    if graph.configuration.hasAuthorsGuide {
      pages += AuthorsPage.allCases.map {
        Page(route: $0.route, subject: .authors($0), template: $0.template)
      }
    }
    return pages
  }
}

/// Who has asked for which address; capital letters make no difference.
private struct RouteClaims {
  private(set) var pages: [Page] = []
  private var owners: [String: (place: SourceRange?, route: Route)] = [:]
  private var problems = DiagnosticBag()

  mutating func claim(_ page: Page, at place: SourceRange?) {
    let key = page.route.path.lowercased()
    guard let owner = owners[key] else {
      owners[key] = (place, page.route)
      pages.append(page)
      return
    }
    problems.report(
      .entryDuplicateAddress,
      owner.route == page.route
        ? "The address \(page.route.path) is taken"
        : "The address \(page.route.path) differs from \(owner.route.path) in capital letters only",
      at: place ?? owner.place, help: "Rename one of the files.",
      related: [place == nil ? nil : owner.place].compactMap { $0 }.map {
        Diagnostic.Related(range: $0, label: "taken by this entry")
      })
  }

  mutating func claimAlias(_ alias: String, of number: Int, at place: SourceRange) {
    let isAddress =
      alias.hasPrefix("/") && alias.hasSuffix("/") && !alias.contains("//")
      && !alias.split(separator: "/").contains { $0 == "." || $0 == ".." }
      && alias.utf8.allSatisfy { $0 > 0x20 && !#"\?#%<>""#.utf8.contains($0) }
    guard isAddress else {
      problems.report(
        .entryAlias, "“\(alias)” is not an address of this site", at: place,
        help: "Write it from the first slash to the last, for example /old-page/.")
      return
    }
    if let owner = owners[alias.lowercased()] {
      problems.report(
        .entryAlias, "The address \(alias) is in use", at: place, help: "Remove the alias.",
        related: [owner.place].compactMap { $0 }.map {
          Diagnostic.Related(range: $0, label: "used by this entry")
        })
      return
    }
    claim(
      Page(route: Route(alias), subject: .redirect(to: number), template: "redirect"), at: place)
  }

  func reportProblems(into bag: inout DiagnosticBag) { bag.merge(problems) }
}
