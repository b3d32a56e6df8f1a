/// The site's entries in reading order, by number: what stands in which package and under which dimension.
package struct SiteContents: Sendable, Hashable {
  /// Packages by `order`, then title.
  package var packages: [Int] { list(of: .package) }
  /// Dimensions by code.
  package var dimensions: [Int] { list(of: .dimension) }
  /// Terms by title.
  package var terms: [Int] { list(of: .term) }
  /// Those that another entry replaces, by path.
  private(set) var replaced: [Int] = []

  private var numbersByKind: [ContentKind: [Int]] = [:]
  /// Those that stand by themselves and that readers are offered.
  private var lists: [ContentKind: [Int]] = [:]
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

  /// The entries of a kind that stand by themselves, in reading order, without those that are retired.
  package func list(of kind: ContentKind) -> [Int] { lists[kind] ?? [] }

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
      guard let folder = entry.id.folder else {
        lists[entry.id.kind, default: []].append(number)
        continue
      }
      let kind: ContentKind = entry.id.kind == .standard ? .dimension : .package
      guard let owner = ownerBySlug[OwnerKey(kind: kind, slug: folder)] else { continue }
      owners[number] = owner
      members[Membership(owner: owner, kind: entry.id.kind), default: []].append(number)
    }
    for list in lists.values.indices { Self.sort(&lists.values[list], entries) }
    for group in members.values.indices { Self.sort(&members.values[group], entries) }
  }

  /// Puts entries in order again whose place among their like may be another now, and nothing else about them.
  mutating func move(_ numbers: [Int], in entries: [Entry]) {
    for number in numbers {
      let (kind, folder) = (entries[number].id.kind, entries[number].id.folder)
      if let owner = owners[number] {
        Self.sort(&members[Membership(owner: owner, kind: kind), default: []], entries)
      } else if folder == nil, lists[kind] != nil {
        Self.sort(&lists[kind, default: []], entries)
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

// MARK: - What comes after an entry

extension SiteContents {
  /// How many entries are counted as coming after another.
  private static let followerCount = 6

  /// The few entries that come after one in the list of its kind, from the last on to the first; nil when it is in none.
  package func followers(of entry: Int, kind: ContentKind) -> [Int]? {
    let list = list(of: kind)
    return list.firstIndex(of: entry).map { Array(Self.followers(of: $0, in: list)) }
  }

  /// The entries in the list of a kind after which others come than in other contents.
  func entries(of kind: ContentKind, whoseFollowersDifferFrom other: SiteContents) -> [Int] {
    let (new, old) = (list(of: kind), other.list(of: kind))
    let oldPlaces = Dictionary(uniqueKeysWithValues: zip(old, old.indices))
    return new.indices.filter { place in
      guard let oldPlace = oldPlaces[new[place]] else { return true }
      return !Self.followers(of: place, in: new).elementsEqual(
        Self.followers(of: oldPlace, in: old))
    }.map { new[$0] }
  }

  private static func followers(
    of place: Int, in list: [Int]
  ) -> some Sequence<Int> {
    (0..<min(followerCount, list.count - 1)).lazy.map { list[(place + 1 + $0) % list.count] }
  }
}
