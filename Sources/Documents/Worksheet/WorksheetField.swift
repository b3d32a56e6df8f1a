/// Something to fill in, tick or choose on a worksheet.
package struct WorksheetField: Sendable, Hashable {
  /// How it is filled in.
  package enum Control: Sendable, Hashable {
    /// A few words on a line, with the number of signs that were typed for it.
    case blank(length: Int)
    /// Lines to write on.
    case lines(Int)
    /// The cell of a table.
    case cell
    /// A box to tick.
    case tick(isTicked: Bool)
    /// One answer of several: the id of the question, the question itself, and whether it is chosen to begin with.
    case choice(group: String, question: String, isChosen: Bool)
  }

  /// How it is filled in.
  package let control: Control

  /// Its anchor on the page and its name in a form, made of the heading and the label so that it outlives edits elsewhere.
  package let id: String

  /// What it is called, read aloud without the page around it.
  package let label: String

  /// Whether the words on the page around it are marked as its label; if not, the label goes with the control.
  package let isLabelledByText: Bool

  /// Whether it is one of several answers, which share the name of their question.
  var isChoice: Bool {
    if case .choice = control { true } else { false }
  }

  package init(control: Control, id: String, label: String, isLabelledByText: Bool) {
    self.control = control
    self.id = id
    self.label = label
    self.isLabelledByText = isLabelledByText
  }
}
