/// The place of a field as an author typed it.
struct FieldMark: Equatable {
  /// What was typed.
  enum Kind: Equatable {
    /// A run of underscores or dots, with the number of signs.
    case blank(length: Int)
    /// A box to tick.
    case tick(isTicked: Bool)
    /// One answer of several, of which one is chosen.
    case choice(isChosen: Bool)

    /// Whether it is a run of underscores or dots.
    var isBlank: Bool {
      if case .blank = self { true } else { false }
    }

    /// Whether it is an answer to choose.
    var isChoice: Bool {
      if case .choice = self { true } else { false }
    }
  }

  /// What was typed.
  let kind: Kind

  /// Where it stands in what was looked through.
  let range: Range<Int>
}
