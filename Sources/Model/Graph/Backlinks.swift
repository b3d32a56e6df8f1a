/// Who refers to which entry: the links of all entries, turned around.
package struct Backlinks: Sendable, Hashable {
  /// Where the backlinks of each entry start in `all`; one more number than there are entries.
  private let starts: [Int]
  private let all: [Backlink]

  /// Turns around the links of all entries, which are given in the order of the entries.
  init(_ links: [EntryLinks]) {
    var starts = [Int](repeating: 0, count: links.count + 1)
    for link in links {
      for target in link.targets { starts[target.entry + 1] += 1 }
    }
    for number in links.indices { starts[number + 1] += starts[number] }
    var all = [Backlink](
      repeating: Backlink(source: 0, reference: Backlink.mention), count: starts[links.count])
    var next = starts
    for (source, link) in links.enumerated() {
      for target in link.targets {
        all[next[target.entry]] = Backlink(source: source, reference: target.reference)
        next[target.entry] += 1
      }
    }
    self.starts = starts
    self.all = all
  }

  /// Who refers to an entry, each once, in the order of the referring entries.
  package subscript(entry: Int) -> ArraySlice<Backlink> {
    all[starts[entry]..<starts[entry + 1]]
  }
}

/// One entry's mention of another, seen from the entry that is mentioned.
package struct Backlink: Sendable, Hashable {
  static let mention = -1

  /// The number of the entry that refers.
  package let source: Int

  /// Which of the source's references it is; negative for a mention in running text.
  let reference: Int

  /// Whether it is a mention in running text rather than a field.
  package var isMention: Bool { reference < 0 }
}
