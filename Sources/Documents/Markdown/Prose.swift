/// Rendered Markdown: HTML with holes that are filled once the link graph is known.
package struct Prose: Sendable, Hashable {
  /// The HTML as UTF-8, without what belongs into the holes.
  package let html: [UInt8]

  /// The holes, ordered by offset.
  package let holes: [ProseHole]

  /// The links and images that lead to other files, entries or headings, in the order of the text.
  package let references: [ProseReference]

  package init(html: [UInt8], holes: [ProseHole] = [], references: [ProseReference] = []) {
    self.html = html
    self.holes = holes
    self.references = references
  }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { html.isEmpty }

  /// Appends the HTML with every hole filled; what the closure returns is plain and is escaped here.
  package func fill(
    into output: inout [UInt8], with filling: (ProseHole, ProseReference) -> String
  ) {
    var start = 0
    for hole in holes {
      output.append(contentsOf: html[start..<hole.offset])
      start = hole.offset
      var text = filling(hole, references[hole.reference])
      text.withUTF8 { bytes in
        switch hole.kind {
        case .address: output.appendAddress(bytes)
        case .label: output.appendEscaped(bytes)
        }
      }
    }
    output.append(contentsOf: html[start...])
  }
}
