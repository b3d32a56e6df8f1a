import Documents
import Model

/// The graph as the views of one page read it: whatever they take from it is noted.
///
/// What entries are called and where they lie, that is their ids, codes, addresses, headings and whether they are
/// retired, is not noted: a change of those concerns the whole site.
struct ReadGraph {
  private let graph: SiteGraph
  private let uses: PageUses?

  init(_ graph: SiteGraph, noting uses: PageUses?) {
    self.graph = graph
    self.uses = uses
  }

  var configuration: SiteConfiguration { graph.configuration }
  var framework: Framework? { graph.framework }
  var resolver: LinkResolver { graph.resolver }

  func entry(_ number: Int) -> Entry {
    uses?.note(.entry(number))
    return graph.entries[number]
  }

  /// Where the references of an entry's body lead; only the entry's own page shows them.
  func bodyLinks(of number: Int) -> [LinkResolver.Destination?] { graph.links[number].body }

  /// The entries that an entry refers to in its fields or its words.
  func targets(of number: Int) -> Set<Int> {
    uses?.note(.entry(number))
    return Set(graph.targets(of: number))
  }

  /// Up to so many entries whose fields refer to one: those that come after another in the order of their paths, and from
  /// the first on when there are no more.
  func sources(of number: Int, after other: Int, count: Int) -> [Int] {
    let backlinks = backlinks(of: number)
    var (start, end) = (backlinks.startIndex, backlinks.endIndex)
    while start < end {
      let middle = (start + end) / 2
      if backlinks[middle].source > other { end = middle } else { start = middle + 1 }
    }
    return (backlinks[start...] + backlinks[..<start]).prefix(count).filter { !$0.isMention }
      .map(\.source).filter { !isRetired($0) }
  }

  func reason(of backlink: Backlink) -> Markdown? {
    uses?.note(.entry(backlink.source))
    return graph.reason(of: backlink)
  }

  func backlinks(of number: Int) -> ArraySlice<Backlink> {
    uses?.note(.backlinks(of: number))
    return graph.backlinks[number]
  }

  /// The entries that the fields of an entry refer to.
  func fieldLinks(of number: Int) -> [(target: Int, link: Backlink)] {
    uses?.note(.entry(number))
    return graph.fieldLinks(of: number)
  }

  /// The results of a measure.
  func series(of number: Int) -> Series? {
    uses?.note(.entry(number))
    return graph.series(of: number)
  }

  func members(of owner: Int, kind: ContentKind) -> [Int] {
    uses?.note(.members(of: owner))
    return graph.contents.members(of: owner, kind: kind)
  }

  /// The entries that a document about an entry has chapters on: of a package its guides, then its resources.
  func chapters(of number: Int) -> [Int] {
    guard id(of: number).kind == .package else { return [] }
    return [ContentKind.guide, .resource].flatMap { members(of: number, kind: $0) }
  }

  /// The entries of a kind that stand by themselves, in reading order.
  func list(of kind: ContentKind) -> [Int] {
    uses?.note(.list(of: kind))
    return graph.contents.list(of: kind)
  }

  /// A few packages to go on to from a package: those that come after it, or the first ones if it is not in the list.
  func packages(after number: Int) -> [Int] {
    guard let followers = graph.contents.followers(of: number, kind: .package) else {
      return Array(packages.prefix(6))
    }
    uses?.note(.followers(of: number))
    return followers
  }

  var packages: [Int] { list(of: .package) }
  var dimensions: [Int] { list(of: .dimension) }
  var terms: [Int] { list(of: .term) }

  func owner(of number: Int) -> Int? { graph.contents.owner(of: number) }
  func id(of number: Int) -> EntryID { graph.entries[number].id }
  /// Whether an entry speaks the language of the pages: a translation has some that do not.
  func isInLanguage(_ number: Int) -> Bool {
    graph.language == nil || graph.entries[number].translation != nil
  }
  func isRetired(_ number: Int) -> Bool { graph.entries[number].isRetired }
  func finalReplacement(of number: Int) -> Int { graph.finalReplacement(of: number) }

  /// How many entries of a kind readers are offered.
  func count(_ kind: ContentKind) -> Int {
    graph.entries.count { $0.id.kind == kind && !$0.isRetired }
  }
}
