/// A heading of a text.
package struct Heading: Sendable, Hashable {
  /// Its level as shown, 2 to 6.
  package let level: Int

  /// The anchor on the page; empty where headings are no link targets.
  package let id: String

  /// Its words without markup.
  package let text: String

  /// Its words with their markup but without links; nil when they are plain, or when they hold a reference whose label
  /// is not known yet.
  package let html: [UInt8]?

  /// Where the words stand in the file, in bytes.
  package let range: Range<Int>

  package init(level: Int, id: String, text: String, html: [UInt8]?, range: Range<Int>) {
    self.level = level
    self.id = id
    self.text = text
    self.html = html
    self.range = range
  }
}
