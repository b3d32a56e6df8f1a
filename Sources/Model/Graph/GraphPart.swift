/// A part of the graph on which a page may depend.
package struct GraphPart: Sendable, Hashable {
  /// A small number, so that sets of parts can be fields of bits.
  let number: Int

  /// The lists of entries that stand by themselves: packages, dimensions, drivers, terms and so on.
  package static let lists = GraphPart(number: 0)

  /// What an entry says besides the words of its body.
  package static func entry(_ entry: Int) -> GraphPart { GraphPart(number: 1 + 3 * entry) }

  /// Who refers to an entry.
  package static func backlinks(of entry: Int) -> GraphPart { GraphPart(number: 2 + 3 * entry) }

  /// What stands in a package or under a dimension.
  package static func members(of entry: Int) -> GraphPart { GraphPart(number: 3 + 3 * entry) }
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
    isChanged = Array(repeating: false, count: 1 + 3 * new.entries.count)
    for entry in edited { isChanged[GraphPart.entry(entry).number] = true }
    if !hasSameBacklinks {
      for entry in new.entries.indices where old.backlinks[entry] != new.backlinks[entry] {
        isChanged[GraphPart.backlinks(of: entry).number] = true
      }
    }
    if !hasSameContents {
      for owner in new.contents.owners(whoseMembersDifferFrom: old.contents) {
        isChanged[GraphPart.members(of: owner).number] = true
      }
      isChanged[GraphPart.lists.number] = !new.contents.hasSameLists(as: old.contents)
    }
  }

  /// Whether the graphs are the same besides the words of the bodies.
  package var areNone: Bool { isChanged.isEmpty }

  package func contain(_ part: GraphPart) -> Bool { isChanged[part.number] }
}
