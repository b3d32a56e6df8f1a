/// A heading of a text.
package struct Heading: Sendable, Hashable {
  /// Its level as shown, 2 to 6.
  package let level: Int

  /// The anchor on the page; empty where headings are no link targets.
  package let id: String

  /// Its words without markup.
  package let text: String

  package init(level: Int, id: String, text: String) {
    self.level = level
    self.id = id
    self.text = text
  }
}
