/// A list of values.
package struct YAMLSequence: Sendable, Hashable {
  /// The values in the author's order.
  package let items: [YAMLValue]

  /// Where the list stands in the file, in bytes.
  package let range: Range<Int>

  package init(items: [YAMLValue], range: Range<Int>) {
    self.items = items
    self.range = range
  }
}
