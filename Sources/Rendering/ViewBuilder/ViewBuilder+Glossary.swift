import Model

/// The glossary.
extension ViewBuilder {
  var glossaryView: GlossaryView {
    var letters: [(letter: String, terms: [TermView])] = []
    for number in graph.contents.terms {
      let entry = graph.entries[number]
      guard case .term(let term) = entry.content else { continue }
      let letter = entry.common.title.prefix(1).uppercased()
      if letters.last?.letter != letter { letters.append((letter, [])) }
      letters[letters.count - 1].terms.append(view(term, number))
    }
    return GlossaryView(
      letters: letters.map {
        LetterView(letter: $0.letter, id: "letter-\($0.letter.lowercased())", terms: $0.terms)
      })
  }

  private func view(_ term: Term, _ number: Int) -> TermView {
    let uses = graph.backlinks[number].filter {
      graph.entries[$0.source].id.kind != .term && !graph.entries[$0.source].isRetired
    }
    return TermView(
      title: graph.entries[number].common.title, id: graph.entries[number].id.slug,
      definition: html(term.definition, in: number),
      synonyms: term.synonyms.isEmpty ? nil : Words.list(term.synonyms),
      usedBy: uses.map { card($0.source) })
  }
}
