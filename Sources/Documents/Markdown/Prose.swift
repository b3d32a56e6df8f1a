/// Rendered Markdown: HTML with holes that are filled once the link graph is known.
package struct Prose: Sendable, Hashable {
  /// The HTML as UTF-8, without what belongs into the holes, and the records of its fields behind it.
  package let bytes: [UInt8]

  /// The holes in the HTML and what they lead to, which can be kept apart from it.
  package let frame: ProseFrame

  init(bytes: [UInt8], frame: ProseFrame) {
    self.bytes = bytes
    self.frame = frame
  }

  /// Prose without fields.
  package init(
    html: [UInt8], holes: [ProseHole] = [], references: [ProseReference] = []
  ) {
    let frame = ProseFrame(htmlCount: html.count, holes: holes, references: references)
    self.init(bytes: html, frame: frame)
  }

  /// The HTML as UTF-8, without what belongs into the holes.
  package var html: [UInt8] {
    let count = frame.htmlCount(of: bytes.count)
    return count == bytes.count ? bytes : Array(bytes[..<count])
  }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The holes, ordered by offset.
  package var holes: [ProseHole] { frame.holes }

  /// The links and images that lead to other files, entries or headings, in the order of the text.
  package var references: [ProseReference] { frame.references }

  /// Appends the HTML with every hole filled; what the closure returns is plain and is escaped here.
  package func fill(
    into output: inout [UInt8], form: WorksheetForm = .web,
    with filling: (ProseHole, ProseReference) -> String
  ) {
    frame.fill(bytes, into: &output, form: form, with: filling)
  }
}
