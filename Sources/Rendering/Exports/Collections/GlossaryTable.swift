import Model

/// The words of the field.
extension DataTable {
  static let terms = DataTable(
    "terms", "Glossary", "One record for each word of the glossary with its definition.",
    DataField<EntryRow<Term>>.identity() + [
      .text("definition", "What the word means") {
        $0.plainText($1.content.definition, in: $1.number)
      },
      .texts("synonyms", "Other words for it") { $1.content.synonyms },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.terms) { if case .term(let term) = $0 { term } else { nil } }
  }
}
