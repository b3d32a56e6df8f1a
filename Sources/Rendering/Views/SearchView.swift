import Mustache

/// The search, and the index of everything for those who would rather look.
struct SearchView: View {
  let indexURL: String?
  let kinds: [SearchKindView]
  let letters: [SearchLetterView]
  let dimensions: [SearchDimensionView]
  let audiences: [SearchChoiceView]

  static let schema = ViewSchema<SearchView>(
    "search",
    [
      .optionalText(
        "indexURL", "The script of the search; missing where there was nothing to make it with"
      ) { $0.indexURL },
      .list("kinds", "All titles by kind") { $0.kinds },
      .list("letters", "The same from A to Z") { $0.letters },
      .list("dimensions", "The standards to choose by, by dimension") { $0.dimensions },
      .flag("hasStandards", "Whether there are any") { !$0.dimensions.isEmpty },
      .list("audiences", "The readers to choose by") { $0.audiences },
      .flag("hasAudiences", "Whether there are any") { !$0.audiences.isEmpty },
    ])
}

/// All entries of a kind.
struct SearchKindView: View {
  let kind: String
  let label: String
  let pluralLabel: String
  let entries: [CardView]

  static let schema = ViewSchema<SearchKindView>(
    "search kind",
    [
      .text("kind", "The kind as a word, by which the search chooses") { $0.kind },
      .text("label", "One entry of it for readers: Planning guide") { $0.label },
      .text("pluralLabel", "Several of them: Planning guides") { $0.pluralLabel },
      .text("count", "How many there are") { String($0.entries.count) },
      .list("entries", "The entries, in reading order") { $0.entries },
    ])
}

/// All entries whose titles start with one letter.
struct SearchLetterView: View {
  let letter: String
  let id: String
  let entries: [CardView]

  static let schema = ViewSchema<SearchLetterView>(
    "search letter",
    [
      .text("letter", "The letter, or 0–9 for those that start with none") { $0.letter },
      .text("id", "Its place on the page, without #") { $0.id },
      .list("entries", "The entries by title") { $0.entries },
    ])
}

/// The standards of a dimension, to choose by.
struct SearchDimensionView: View {
  let title: String
  let standards: [SearchChoiceView]

  static let schema = ViewSchema<SearchDimensionView>(
    "search dimension",
    [
      .text("title", "What the dimension is called") { $0.title },
      .list("standards", "Its standards") { $0.standards },
    ])
}

/// Something to choose by.
struct SearchChoiceView: View {
  let value: String
  let label: String

  static let schema = ViewSchema<SearchChoiceView>(
    "search choice",
    [
      .text("value", "What the search chooses by") { $0.value },
      .text("label", "The same for readers") { $0.label },
    ])
}
