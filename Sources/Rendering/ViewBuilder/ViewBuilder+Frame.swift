import Documents
import Model

/// What every page has around its own content.
extension ViewBuilder {
  func frame(for page: Page) -> PageView {
    let heading = heading(of: page)
    let entry = heading.number.map { graph.entry($0) }
    let configuration = graph.configuration
    let description = entry?.common.summary ?? summary(of: page)
    let breadcrumbs = breadcrumbs(of: page, title: heading.title)
    let card = shared.cards[page.subject]
    return PageView(
      site: shared.site,
      documentTitle: page.isFrontPage
        ? configuration.title : "\(heading.title) – \(configuration.title)",
      title: heading.title,
      description: description,
      canonicalURL: canonicalURL(of: page), cardURL: card?.url,
      cardText: card.map { $0.isOwn ? heading.title : configuration.title },
      kindLabel: entry.flatMap { $0.id.kind == .page ? nil : say($0.id.kind.type.label) },
      isHome: page.isFrontPage, isDraft: entry?.common.status == .draft,
      isRetired: entry?.isRetired ?? false, isSearch: page.subject == .search,
      navigation: kit.map { navigation(of: $0, on: page) }
        ?? shared.navigation.list(on: page.route),
      footerNavigation: shared.footerNavigation.list(on: page.route),
      breadcrumbs: breadcrumbs,
      contents: contents(of: page),
      languages: languages(of: page), alternates: alternates(of: page),
      body: heading.number.map { bodyHTML(of: $0) } ?? [],
      hasFields: entry?.bodyFrame.hasFields ?? false,
      review: entry.flatMap { review($0) }, kit: kitView(on: page),
      printFooter: PrintFooterView(
        title: heading.title, version: entry?.common.version,
        address: address.short(url(of: page)), license: configuration.license?.name),
      linkedData: shared.showsLinkedData
        ? linkedData(of: page, title: heading.title, description, breadcrumbs) : nil)
  }

  func heading(of page: Page) -> (title: String, number: Int?) {
    switch page.subject {
    case .entry(let number): (graph.entry(number).common.title, number)
    case .packages: (say(Package.pluralLabel), nil)
    case .ideas: (Idea.pluralLabel, nil)
    case .standards: (graph.framework?.name ?? Standard.pluralLabel, nil)
    case .selfStudy, .selfStudyWorkbook: (graph.framework?.selfStudy.title ?? "", nil)
    case .measures: (Measure.pluralLabel, nil)
    case .cycles: (Cycle.pluralLabel, nil)
    case .programs: (Program.pluralLabel, nil)
    case .voices: (Voice.pluralLabel, nil)
    case .stories: (Story.pluralLabel, nil)
    case .coverage: ("Coverage of the standards", nil)
    case .glossary: (say(Term.pluralLabel), nil)
    case .data: ("Open data", nil)
    case .search: (say(.search), nil)
    case .notFound: (say(.notFound), nil)
    case .redirect(let number): (graph.entry(number).common.title, nil)
    case .authors(let page): (page.title, nil)
    }
  }

  private func summary(of page: Page) -> String? {
    switch page.subject {
    case .authors(let page): page.summary
    case .selfStudy: graph.framework?.selfStudy.summary
    case .coverage: "Which improvement package serves which standard, and where nothing does yet."
    case .data: "Everything on this site as files that spreadsheets and programs can read."
    case .search: say(.searchSummary)
    default: page.isFrontPage ? graph.configuration.description : nil
    }
  }

  /// Where a page is; the addresses of entries are known already.
  func url(of page: Page) -> String {
    if case .entry(let number) = page.subject { return url(of: number) }
    return address.url(page.route)
  }

  private func canonicalURL(of page: Page) -> String? {
    switch page.subject {
    case .notFound: nil
    case .redirect(let number):
      address.absolute(url(of: graph.finalReplacement(of: number)))
    default: address.absolute(url(of: page))
    }
  }

  func review(_ entry: Entry) -> ReviewView? {
    let common = entry.common
    guard common.version != nil || common.updated != nil || common.reviewed != nil else {
      return nil
    }
    return ReviewView(
      version: common.version, updated: common.updated.map(words),
      updatedISO: common.updated?.description,
      reviewed: common.reviewed.map { words($0.date) },
      reviewedISO: common.reviewed?.date.description)
  }

  private func breadcrumbs(of page: Page, title: String) -> [LinkView] {
    guard !page.isFrontPage, page.subject != .notFound else { return [] }
    var crumbs = [LinkView(label: say(.home), url: address.url(.frontPage))]
    if case .entry(let number) = page.subject {
      switch graph.id(of: number).kind {
      case .package, .guide, .resource, .idea:
        crumbs.append(LinkView(label: say(.packages), url: address.url(.packages)))
      case .dimension, .standard:
        crumbs.append(LinkView(label: say(.standards), url: address.url(.standards)))
      case .driver: crumbs.append(LinkView(label: "Theory", url: address.url(.theory)))
      case .cause: crumbs.append(LinkView(label: "Root causes", url: address.url(.rootCauses)))
      case .measure: crumbs.append(LinkView(label: "Measures", url: address.url(.measures)))
      case .cycle: crumbs.append(LinkView(label: "Tests of change", url: address.url(.cycles)))
      case .program: crumbs.append(LinkView(label: "Programs", url: address.url(.programs)))
      case .story: crumbs.append(LinkView(label: "Stories", url: address.url(.stories)))
      case .page, .aim, .problem, .voice, .term: break
      }
      if let owner = graph.owner(of: number) {
        crumbs.append(
          LinkView(label: graph.entry(owner).common.title, url: url(of: owner)))
      }
    }
    if page.subject == .coverage {
      crumbs.append(LinkView(label: "Standards", url: address.url(.standards)))
    }
    if case .authors(let guide) = page.subject {
      crumbs += [guide.parent?.parent, guide.parent].compactMap { $0 }.map {
        LinkView(label: $0.title, url: address.url($0.route))
      }
    }
    crumbs.append(LinkView(label: title, url: url(of: page), isCurrent: true))
    return crumbs
  }
}
