/// What rendered prose leaves open: the holes in its HTML, and the references that fill them.
///
/// It is small next to the HTML, and can be kept and looked through while the HTML is somewhere else. Most prose leaves
/// nothing open, and its frame takes no memory.
package struct ProseFrame: Sendable, Hashable {
  private final class Parts: Sendable {
    let htmlCount: Int
    let holes: [ProseHole]
    let references: [ProseReference]

    init(_ htmlCount: Int, _ holes: [ProseHole], _ references: [ProseReference]) {
      self.htmlCount = htmlCount
      self.holes = holes
      self.references = references
    }
  }

  /// Nil when nothing is left open.
  private let parts: Parts?

  /// `htmlCount` is how many of the prose's bytes are HTML; the records of its fields lie behind them.
  package init(htmlCount: Int, holes: [ProseHole], references: [ProseReference]) {
    parts = holes.isEmpty && references.isEmpty ? nil : Parts(htmlCount, holes, references)
  }

  /// The holes, ordered by offset.
  package var holes: [ProseHole] { parts?.holes ?? [] }

  /// The links and images that lead to other files, entries or headings, in the order of the text.
  package var references: [ProseReference] { parts?.references ?? [] }

  /// How many of the prose's bytes are HTML; `count` is how many there are.
  func htmlCount(of count: Int) -> Int { parts?.htmlCount ?? count }

  package static func == (left: ProseFrame, right: ProseFrame) -> Bool {
    left.parts === right.parts
      || left.parts?.htmlCount == right.parts?.htmlCount && left.holes == right.holes
        && left.references == right.references
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(holes)
    hasher.combine(references)
  }

  /// Whether there are fields to fill in.
  package var hasFields: Bool { holes.contains { $0.kind == .field } }

  /// Appends the HTML that the frame belongs to, with every hole filled; what the first closure returns is plain and is
  /// escaped here, what the second one says around pictures is HTML.
  package func fill(
    _ bytes: [UInt8], into output: inout [UInt8], form: WorksheetForm = .web,
    with filling: (ProseHole, ProseReference) -> String,
    pictures: (ProseHole, ProseReference) -> String = { _, _ in "" }
  ) {
    let html = bytes.span
    let references = references
    var start = 0
    for hole in holes {
      output.append(html, start..<hole.offset)
      start = hole.offset
      switch hole.kind {
      case .address: output.appendAddress(filling(hole, references[hole.index]))
      case .label: output.appendEscaped(filling(hole, references[hole.index]))
      case .field: form.write(WorksheetField(bytes, at: hole.index), to: &output)
      case .beforePicture, .pictureSize, .afterPicture:
        output += pictures(hole, references[hole.index]).utf8
      }
    }
    output.append(html, start..<htmlCount(of: bytes.count))
  }
}
