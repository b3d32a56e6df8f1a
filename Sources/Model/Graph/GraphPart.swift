/// A part of the graph on which a page may depend.
package struct GraphPart: Sendable, Hashable {
  /// A small number, so that sets of parts can be fields of bits.
  let number: Int

  /// How many parts there are for each entry.
  private static let partsOfAnEntry = 4

  /// How many parts there are in a graph with so many entries.
  static func count(entries: Int) -> Int { ContentKind.allCases.count + partsOfAnEntry * entries }

  /// The list of the entries of a kind that stand by themselves.
  package static func list(of kind: ContentKind) -> GraphPart {
    GraphPart(number: ContentKind.allCases.firstIndex(of: kind) ?? 0)
  }

  /// What an entry says besides the words of its body.
  package static func entry(_ entry: Int) -> GraphPart { part(0, of: entry) }

  /// Who refers to an entry.
  package static func backlinks(of entry: Int) -> GraphPart { part(1, of: entry) }

  /// What stands in a package or under a dimension.
  package static func members(of entry: Int) -> GraphPart { part(2, of: entry) }

  /// What comes after an entry in the list of its kind.
  package static func followers(of entry: Int) -> GraphPart { part(3, of: entry) }

  private static func part(_ part: Int, of entry: Int) -> GraphPart {
    GraphPart(number: ContentKind.allCases.count + partsOfAnEntry * entry + part)
  }
}

/// The parts in which two graphs of the same entries differ.
package struct GraphChanges: Sendable {
  /// By the number of the part; empty when the graphs are the same besides the words of the bodies.
  private var isChanged: [Bool] = []

  /// Compares two graphs; `edited` are the numbers of the entries that say something else besides the words of their
  /// bodies.
  package init(from old: SiteGraph, to new: SiteGraph, edited: [Int]) {
    let hasSameBacklinks = old.backlinks == new.backlinks
    let hasSameContents = old.contents == new.contents
    guard !edited.isEmpty || !hasSameBacklinks || !hasSameContents else { return }
    isChanged = Array(repeating: false, count: GraphPart.count(entries: new.entries.count))
    for entry in edited { note(.entry(entry)) }
    if !hasSameBacklinks {
      for entry in new.entries.indices where old.backlinks[entry] != new.backlinks[entry] {
        note(.backlinks(of: entry))
      }
    }
    if !hasSameContents { note(new.contents, since: old.contents) }
  }

  private mutating func note(_ contents: SiteContents, since earlier: SiteContents) {
    for owner in contents.owners(whoseMembersDifferFrom: earlier) { note(.members(of: owner)) }
    for kind in ContentKind.allCases where contents.list(of: kind) != earlier.list(of: kind) {
      note(.list(of: kind))
      for entry in contents.entries(of: kind, whoseFollowersDifferFrom: earlier) {
        note(.followers(of: entry))
      }
    }
  }

  private mutating func note(_ part: GraphPart) { isChanged[part.number] = true }

  /// Whether the graphs are the same besides the words of the bodies.
  package var areNone: Bool { isChanged.isEmpty }

  package func contain(_ part: GraphPart) -> Bool { isChanged[part.number] }
}
