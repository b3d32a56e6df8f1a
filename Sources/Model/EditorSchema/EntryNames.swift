/// What the entries of a site are called today, for editors that complete references.
package struct EntryNames: Sendable {
  /// One entry by a name that leads to it and no other.
  package struct Name: Sendable, Hashable {
    /// The code or slug, with its kind and folder where it would not be enough: `guide:visits/plan`.
    package let name: String
    /// The entry's title.
    package let title: String
  }

  private let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.filter { !$0.isRetired }.sorted { $0.readingOrder < $1.readingOrder }
  }

  /// The names of all entries of the kinds, in the order in which readers meet them.
  package func names(of kinds: [ContentKind]) -> [Name] {
    let candidates = entries.filter { kinds.contains($0.id.kind) }
    let counts = Dictionary(grouping: candidates, by: shortName).mapValues(\.count)
    return candidates.map { entry in
      let isUnique = counts[shortName(entry)] == 1
      return Name(
        name: isUnique ? shortName(entry) : fullName(entry), title: entry.common.title)
    }
  }

  private func shortName(_ entry: Entry) -> String { entry.code?.text ?? entry.id.slug }

  private func fullName(_ entry: Entry) -> String {
    let folder = entry.id.folder.map { "\($0)/" } ?? ""
    return "\(entry.id.kind.rawValue):\(folder)\(entry.id.slug)"
  }
}
