/// What rendered prose needs of the link graph: the holes in its HTML and the references that fill them.
///
/// It is small next to the HTML, and can be kept and looked through while the HTML is somewhere else.
package struct ProseFrame: Sendable, Hashable {
  /// The holes, ordered by offset.
  package let holes: [ProseHole]

  /// The links and images that lead to other files, entries or headings, in the order of the text.
  package let references: [ProseReference]

  package init(holes: [ProseHole] = [], references: [ProseReference] = []) {
    self.holes = holes
    self.references = references
  }

  /// Appends the HTML that the frame belongs to, with every hole filled; what the closure returns is plain and is
  /// escaped here.
  package func fill(
    _ html: [UInt8], into output: inout [UInt8], with filling: (ProseHole, ProseReference) -> String
  ) {
    fill(html.span, into: &output, with: filling)
  }

  /// Appends the HTML that the frame belongs to, wherever its bytes are kept, with every hole filled.
  package func fill(
    _ html: Span<UInt8>, into output: inout [UInt8],
    with filling: (ProseHole, ProseReference) -> String
  ) {
    var start = 0
    for hole in holes {
      output.append(html, start..<hole.offset)
      start = hole.offset
      let text = filling(hole, references[hole.reference])
      switch hole.kind {
      case .address: output.appendAddress(text)
      case .label: output.appendEscaped(text)
      }
    }
    output.append(html, start..<html.count)
  }
}
