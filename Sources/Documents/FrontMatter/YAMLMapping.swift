/// Named values in the author's order; each name occurs once.
package struct YAMLMapping: Sendable, Hashable {
  /// The fields in the author's order.
  package let entries: [YAMLEntry]

  /// Where the fields stand in the file, in bytes.
  package let range: Range<Int>

  package init(entries: [YAMLEntry], range: Range<Int>) {
    self.entries = entries
    self.range = range
  }

  /// The field of a name, or nil.
  package subscript(key: String) -> YAMLEntry? { index(of: key).map { entries[$0] } }

  /// The place of the field of a name among the entries, or nil.
  package func index(of key: String) -> Int? { entries.index(of: key) }
}

extension Array<YAMLEntry> {
  /// The place of the field of a name, or nil; without taking the other fields in hand.
  func index(of key: String) -> Int? {
    let length = key.utf8.count
    return indices.first { self[$0].key.utf8.count == length && self[$0].key == key }
  }
}
