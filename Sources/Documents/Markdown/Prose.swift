/// Rendered Markdown: HTML with holes that are filled once the link graph is known.
package struct Prose: Sendable, Hashable {
  /// The HTML as UTF-8, without what belongs into the holes.
  package let html: [UInt8]

  /// The holes in the HTML and what they lead to, which can be kept apart from it.
  package let frame: ProseFrame

  package init(html: [UInt8], frame: ProseFrame) {
    self.html = html
    self.frame = frame
  }

  package init(
    html: [UInt8], holes: [ProseHole] = [], references: [ProseReference] = [],
    fields: [WorksheetField] = []
  ) {
    self.init(
      html: html, frame: ProseFrame(holes: holes, references: references, fields: fields))
  }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { html.isEmpty }

  /// The holes, ordered by offset.
  package var holes: [ProseHole] { frame.holes }

  /// The links and images that lead to other files, entries or headings, in the order of the text.
  package var references: [ProseReference] { frame.references }

  /// The fields to fill in, in the order of the text.
  package var fields: [WorksheetField] { frame.fields }

  /// Appends the HTML with every hole filled; what the closure returns is plain and is escaped here.
  package func fill(
    into output: inout [UInt8], form: WorksheetForm = .web,
    with filling: (ProseHole, ProseReference) -> String
  ) {
    frame.fill(html, into: &output, form: form, with: filling)
  }
}
