/// A named value.
package struct YAMLEntry: Sendable, Hashable {
  /// Its name.
  package let key: String

  /// Where the name stands in the file, in bytes.
  package let keyRange: Range<Int>

  /// Its value; an empty scalar where the author wrote none.
  package let value: YAMLValue

  package init(key: String, keyRange: Range<Int>, value: YAMLValue) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
