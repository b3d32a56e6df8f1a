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
  package subscript(key: String) -> YAMLEntry? { entries.first { $0.key == key } }
}
