import Model

/// The glossary.
extension ViewBuilder {
  var glossaryView: GlossaryView {
    var letters: [(letter: String, terms: [TermView])] = []
    for number in graph.terms {
      let entry = graph.entry(number)
      // A term without a translation stands in the glossary of its own language, where links to it lead.
      guard graph.isInLanguage(number) else { continue }
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
    let uses = graph.backlinks(of: number).filter {
      graph.id(of: $0.source).kind != .term && !graph.isRetired($0.source)
    }
    return TermView(
      title: graph.entry(number).common.title, id: graph.id(of: number).slug,
      definition: html(term.definition, in: number),
      synonyms: term.synonyms.isEmpty ? nil : list(term.synonyms),
      usedBy: uses.map { card($0.source) })
  }
}
