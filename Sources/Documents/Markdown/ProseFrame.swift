/// What rendered prose leaves open: the holes in its HTML, and the references that fill them.
///
/// It is small next to the HTML, and can be kept and looked through while the HTML is somewhere else.
package struct ProseFrame: Sendable, Hashable {
  /// How many of the prose's bytes are HTML; the records of its fields lie behind them.
  package let htmlCount: Int

  /// The holes, ordered by offset.
  package let holes: [ProseHole]

  /// The links and images that lead to other files, entries or headings, in the order of the text.
  package let references: [ProseReference]

  package init(htmlCount: Int, holes: [ProseHole] = [], references: [ProseReference] = []) {
    self.htmlCount = htmlCount
    self.holes = holes
    self.references = references
  }

  /// Whether there are fields to fill in.
  package var hasFields: Bool { holes.contains { $0.kind == .field } }

  /// Appends the HTML that the frame belongs to, with every hole filled; what the closure returns is plain and is
  /// escaped here.
  package func fill(
    _ bytes: [UInt8], into output: inout [UInt8], form: WorksheetForm = .web,
    with filling: (ProseHole, ProseReference) -> String
  ) {
    let html = bytes.span
    var start = 0
    for hole in holes {
      output.append(html, start..<hole.offset)
      start = hole.offset
      switch hole.kind {
      case .address: output.appendAddress(filling(hole, references[hole.index]))
      case .label: output.appendEscaped(filling(hole, references[hole.index]))
      case .field: form.write(WorksheetField(bytes, at: hole.index), to: &output)
      }
    }
    output.append(html, start..<htmlCount)
  }
}
