import Model
import Mustache

/// What only pages in kits have.
extension ViewBuilder {
  /// The kit that a page is part of; nil on the site itself.
  func kitView(on page: Page) -> KitView? {
    guard kit != nil else { return nil }
    return KitView(startURL: address.url(.frontPage), webURL: url(of: page))
  }

  /// The links at the top of the pages of a kit, which lead to what is in it.
  func navigation(of kit: KitContents, on page: Page) -> PreparedList<LinkView> {
    let isPackage = page.subject == .entry(kit.package) && page != kit.start
    var links = [
      LinkView(label: "Start", url: address.url(.frontPage), isCurrent: page == kit.start),
      LinkView(
        label: Package.label, url: url(of: kit.package), isCurrent: isPackage,
        isWithin: !isPackage && owner(of: page) == kit.package),
    ]
    if let url = glossaryURL(of: kit) {
      links.append(
        LinkView(label: Term.pluralLabel, url: url, isCurrent: page.subject == .glossary))
    }
    return PreparedList(links)
  }

  /// What the start page of a kit shows; nil when the kit is not that of a package.
  func startView(of kit: KitContents) -> KitStartView? {
    guard case .package(let package) = graph.entry(kit.package).content else { return nil }
    let formats = kit.documents.map(\.download.format)
    return KitStartView(
      package: view(package, kit.package), packageURL: url(of: kit.package),
      booklet: downloads(of: .entry(kit.package)).first,
      guides: graph.members(of: kit.package, kind: .guide).map(item),
      resources: graph.members(of: kit.package, kind: .resource).map(item),
      evidence: evidence(in: kit).map(card), hasDocuments: !formats.isEmpty,
      hasWordDocuments: formats.contains(.word), glossaryURL: glossaryURL(of: kit))
  }

  private func item(_ number: Int) -> KitItemView {
    let card = card(number)
    var resource: Resource?
    if case .resource(let content) = graph.entry(number).content { resource = content }
    return KitItemView(
      title: card.title, url: card.url, summary: card.summary, meta: card.meta,
      downloads: downloads(of: .entry(number)),
      file: resource?.file.flatMap { file($0, in: number) },
      externalURL: resource?.url)
  }

  /// The measures of the package's ideas, then their tests.
  private func evidence(in kit: KitContents) -> [Int] {
    let entries = kit.pages.compactMap { page in
      if case .entry(let number) = page.subject { number } else { nil }
    }
    return [ContentKind.measure, .cycle].flatMap { kind in
      entries.filter { graph.id(of: $0).kind == kind }
    }
  }

  private func glossaryURL(of kit: KitContents) -> String? {
    kit.pages.contains { $0.subject == .glossary } ? address.url(.glossary) : nil
  }

  private func owner(of page: Page) -> Int? {
    guard case .entry(let number) = page.subject else { return nil }
    return graph.owner(of: number)
  }
}
