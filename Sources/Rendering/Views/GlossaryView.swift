import Mustache

/// The glossary's own content.
struct GlossaryView: View {
  let letters: [LetterView]

  static let schema = ViewSchema<GlossaryView>(
    "glossary", [.list("letters", "The terms by first letter") { $0.letters }])
}

/// The terms that start with one letter.
struct LetterView: View {
  let letter: String
  let id: String
  let terms: [TermView]

  static let schema = ViewSchema<LetterView>(
    "letter",
    [
      .text("letter", "The letter") { $0.letter },
      .text("id", "Its place on the page, without #") { $0.id },
      .list("terms", "The terms") { $0.terms },
    ])
}

/// A term with its definition.
struct TermView: View {
  let title: String
  let id: String
  let definition: [UInt8]
  let synonyms: String?
  let usedBy: [CardView]

  static let schema = ViewSchema<TermView>(
    "term",
    [
      .text("title", "The wording in use") { $0.title },
      .text("id", "Its place on the page, without #") { $0.id },
      .html("definition", "What it means") { $0.definition },
      .optionalText("synonyms", "Other words for it") { $0.synonyms },
      .list("usedBy", "The entries that use it") { $0.usedBy },
      .flag("hasUses", "Whether any do") { !$0.usedBy.isEmpty },
    ])
}
