import Model

/// Where readers can go on to: entries that serve the same standards or work on the same drivers.
extension ViewBuilder {
  /// How many a page shows.
  private static let relatedCount = 4
  /// How many entries are looked at for each standard or driver, so that a page costs the same on a site of any size.
  private static let candidateCount = 24
  /// How many standards or drivers are named as what two entries have in common.
  private static let namedCount = 2

  /// The entries that have most in common with one, those of other packages first, without those that its page shows
  /// already; on a page in another language, those in that language.
  func relatedEntries(to number: Int) -> [RelatedView] {
    guard shared.showsRelated else { return [] }
    let (previous, next) = neighbors(of: number)
    let shown = graph.targets(of: number)
      .union([number, previous, next].compactMap(\.self))
      .union(graph.backlinks(of: number).map(\.source))
    var candidates: [(entry: Int, common: [Int])] = []
    var places: [Int: Int] = [:]
    for link in graph.fieldLinks(of: number) where isShared(link.target) {
      for entry in graph.sources(of: link.target, after: number, count: Self.candidateCount)
      where Self.relatedKinds.contains(graph.id(of: entry).kind) && !shown.contains(entry)
        && graph.isInLanguage(entry)
      {
        if let place = places[entry] {
          candidates[place].common.append(link.target)
        } else {
          places[entry] = candidates.count
          candidates.append((entry, [link.target]))
        }
      }
    }
    let package = graph.owner(of: number)
    func rank(_ place: Int) -> (Int, Int, Int) {
      let candidate = candidates[place]
      return (-candidate.common.count, graph.owner(of: candidate.entry) == package ? 1 : 0, place)
    }
    return candidates.indices.sorted { rank($0) < rank($1) }.prefix(Self.relatedCount)
      .map { view(candidates[$0].entry, sharing: candidates[$0].common, from: package) }
  }

  private static let relatedKinds: Set<ContentKind> = [.guide, .resource, .idea]

  private func isShared(_ number: Int) -> Bool {
    [.standard, .driver].contains(graph.id(of: number).kind)
  }

  private func view(_ number: Int, sharing common: [Int], from package: Int?) -> RelatedView {
    let entry = graph.entry(number)
    let owner = graph.owner(of: number)
    return RelatedView(
      title: entry.common.title, url: url(of: number), kind: entry.id.kind.rawValue,
      kindLabel: say(entry.id.kind.type.label),
      package: owner == package ? nil : owner.map { graph.entry($0).common.title },
      standards: names(of: .standard, among: common), drivers: names(of: .driver, among: common))
  }

  private func names(of kind: ContentKind, among numbers: [Int]) -> String? {
    let named = numbers.filter { graph.id(of: $0).kind == kind }.prefix(Self.namedCount)
    guard !named.isEmpty else { return nil }
    return list(named.map { label(.entry($0, heading: nil)) })
  }
}
