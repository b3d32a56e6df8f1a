/// What rendered prose leaves open: the holes in its HTML, and the references and fields that fill them.
///
/// It is small next to the HTML, and can be kept and looked through while the HTML is somewhere else.
package struct ProseFrame: Sendable, Hashable {
  /// The holes, ordered by offset.
  package let holes: [ProseHole]

  /// The links and images that lead to other files, entries or headings, in the order of the text.
  package let references: [ProseReference]

  /// The fields to fill in, in the order of the text.
  package let fields: [WorksheetField]

  package init(
    holes: [ProseHole] = [], references: [ProseReference] = [], fields: [WorksheetField] = []
  ) {
    self.holes = holes
    self.references = references
    self.fields = fields
  }

  /// Appends the HTML that the frame belongs to, with every hole filled; what the closure returns is plain and is
  /// escaped here.
  package func fill(
    _ html: [UInt8], into output: inout [UInt8], form: WorksheetForm = .web,
    with filling: (ProseHole, ProseReference) -> String
  ) {
    fill(html.span, into: &output, form: form, with: filling)
  }

  /// Appends the HTML that the frame belongs to, wherever its bytes are kept, with every hole filled.
  package func fill(
    _ html: Span<UInt8>, into output: inout [UInt8], form: WorksheetForm = .web,
    with filling: (ProseHole, ProseReference) -> String
  ) {
    var start = 0
    for hole in holes {
      output.append(html, start..<hole.offset)
      start = hole.offset
      switch hole.kind {
      case .address: output.appendAddress(filling(hole, references[hole.index]))
      case .label: output.appendEscaped(filling(hole, references[hole.index]))
      case .field: form.write(fields[hole.index], to: &output)
      }
    }
    output.append(html, start..<html.count)
  }
}
