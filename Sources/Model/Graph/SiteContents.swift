/// The site's entries in reading order, by number: what stands in which package and under which dimension.
package struct SiteContents: Sendable, Hashable {
  /// Packages by `order`, then title.
  package private(set) var packages: [Int] = []
  /// Dimensions by code.
  package private(set) var dimensions: [Int] = []
  /// Terms by title.
  package private(set) var terms: [Int] = []
  /// Pages by path.
  package private(set) var pages: [Int] = []
  /// Those that another entry replaces, by path.
  private(set) var replaced: [Int] = []

  private var numbersByKind: [ContentKind: [Int]] = [:]
  private var members: [Membership: [Int]] = [:]
  private var owners: [Int?]

  private struct Membership: Hashable {
    let owner: Int
    let kind: ContentKind
  }

  /// The entries of a kind that belong to a package or dimension, in reading order.
  package func members(of owner: Int, kind: ContentKind) -> [Int] {
    members[Membership(owner: owner, kind: kind)] ?? []
  }

  /// All entries of a kind, by path.
  func numbers(of kind: ContentKind) -> [Int] { numbersByKind[kind] ?? [] }

  /// The package or dimension that an entry belongs to.
  package func owner(of entry: Int) -> Int? { owners[entry] }

  /// The packages and dimensions in which other entries stand, or in another order.
  func owners(whoseMembersDifferFrom other: SiteContents) -> Set<Int> {
    var owners: Set<Int> = []
    for (key, numbers) in members where other.members[key] != numbers { owners.insert(key.owner) }
    for key in other.members.keys where members[key] == nil { owners.insert(key.owner) }
    return owners
  }

  /// Whether the same packages, dimensions, terms and pages come in the same order.
  func hasSameLists(as other: SiteContents) -> Bool {
    packages == other.packages && dimensions == other.dimensions && terms == other.terms
      && pages == other.pages
  }

  init(_ entries: [Entry]) {
    owners = Array(repeating: nil, count: entries.count)
    var ownerBySlug: [OwnerKey: Int] = [:]
    for (number, entry) in entries.enumerated() {
      numbersByKind[entry.id.kind, default: []].append(number)
      if entry.common.replacedBy != nil { replaced.append(number) }
      switch entry.id.kind {
      case .package, .dimension:
        ownerBySlug[OwnerKey(kind: entry.id.kind, slug: entry.id.slug)] = number
      default: break
      }
    }
    for (number, entry) in entries.enumerated() where !entry.isRetired {
      switch entry.id.kind {
      case .page: pages.append(number)
      case .package: packages.append(number)
      case .dimension: dimensions.append(number)
      case .term: terms.append(number)
      case .guide, .resource, .idea, .standard:
        guard let folder = entry.id.folder else { continue }
        let kind: ContentKind = entry.id.kind == .standard ? .dimension : .package
        guard let owner = ownerBySlug[OwnerKey(kind: kind, slug: folder)] else { continue }
        owners[number] = owner
        members[Membership(owner: owner, kind: entry.id.kind), default: []].append(number)
      }
    }
    Self.sort(&packages, entries)
    Self.sort(&dimensions, entries)
    Self.sort(&terms, entries)
    for group in members.values.indices { Self.sort(&members.values[group], entries) }
  }

  /// Puts entries in order again whose place among their like may be another now, and nothing else about them.
  mutating func move(_ numbers: [Int], in entries: [Entry]) {
    for number in numbers {
      let kind = entries[number].id.kind
      switch kind {
      case .page: break
      case .package: Self.sort(&packages, entries)
      case .dimension: Self.sort(&dimensions, entries)
      case .term: Self.sort(&terms, entries)
      case .guide, .resource, .idea, .standard:
        guard let owner = owners[number] else { continue }
        Self.sort(&members[Membership(owner: owner, kind: kind), default: []], entries)
      }
    }
  }

  private static func sort(_ numbers: inout [Int], _ entries: [Entry]) {
    numbers.sort { entries[$0].readingOrder < entries[$1].readingOrder }
  }

  private struct OwnerKey: Hashable {
    let kind: ContentKind
    let slug: String
  }
}
