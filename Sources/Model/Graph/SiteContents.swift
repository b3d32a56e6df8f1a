/// The site's entries in reading order, by number: what stands in which package and under which dimension.
package struct SiteContents: Sendable {
  /// Packages by `order`, then title.
  package private(set) var packages: [Int] = []
  /// Dimensions by code.
  package private(set) var dimensions: [Int] = []
  /// Terms by title.
  package private(set) var terms: [Int] = []
  /// Pages by path.
  package private(set) var pages: [Int] = []

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

  /// The package or dimension that an entry belongs to.
  package func owner(of entry: Int) -> Int? { owners[entry] }

  init(_ entries: [Entry]) {
    owners = Array(repeating: nil, count: entries.count)
    var ownerBySlug: [OwnerKey: Int] = [:]
    for (number, entry) in entries.enumerated() {
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
    let keys = entries.map(ReadingOrder.init)
    func sort(_ numbers: inout [Int]) { numbers.sort { keys[$0] < keys[$1] } }
    sort(&packages)
    sort(&dimensions)
    sort(&terms)
    for key in members.keys { members[key]?.sort { keys[$0] < keys[$1] } }
  }

  private struct OwnerKey: Hashable {
    let kind: ContentKind
    let slug: String
  }
}

/// The place of an entry among its like: by code, then by `order`, then by title without regard to case.
private struct ReadingOrder: Comparable {
  let code: [Int]
  let order: Int
  let title: String
  let path: String

  init(_ entry: Entry) {
    code = entry.code.map { Self.numbers($0.text) } ?? []
    order =
      switch entry.content {
      case .package(let package): package.order ?? .max
      case .guide(let guide): guide.order ?? .max
      case .resource(let resource): resource.order ?? .max
      case .idea(let idea): idea.order ?? .max
      case .page, .dimension, .standard, .term: .max
      }
    title = entry.common.title.lowercased()
    path = entry.path
  }

  static func < (left: ReadingOrder, right: ReadingOrder) -> Bool {
    if left.code != right.code { return left.code.lexicographicallyPrecedes(right.code) }
    return (left.order, left.title, left.path) < (right.order, right.title, right.path)
  }

  /// The runs of digits in a code, so that 2.10 follows 2.9.
  private static func numbers(_ code: String) -> [Int] {
    code.utf8.split { !(0x30...0x39).contains($0) }.map { digits in
      digits.reduce(0) { ($0 &* 10) &+ Int($1 - 0x30) }
    }
  }
}
