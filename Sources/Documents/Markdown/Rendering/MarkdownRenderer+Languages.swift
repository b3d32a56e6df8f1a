import Diagnostics

/// Words of another language.
extension MarkdownRenderer {
  /// Writes the beginning or the end of such words.
  mutating func renderLanguage(_ item: Inline, _ inlines: InlineList) {
    guard item.edge == .enter else {
      append("</span>")
      return
    }
    let tag = inlines.languages[item.value]
    append("<span lang=\"")
    html.append(tag.text)
    append(tag.isRightToLeft ? "\" dir=\"rtl\">" : "\">")
  }

  /// Reports marks that say nothing.
  mutating func reportBrokenLanguages(_ inlines: InlineList, _ places: inout BlockPlaces) {
    for broken in inlines.brokenLanguages {
      let (message, help): (String, String) =
        switch broken.problem {
        case .unclosed: ("The mark of a language has no end", "Close it with a brace: {lang=es}.")
        case .wordless:
          (
            "There are no words in brackets right before this mark of a language",
            "Put the words in brackets, without a space behind them: [buenos días]{lang=es}."
          )
        case .inImage:
          (
            "The words of an image can't be marked as those of another language",
            "Write the words without the mark."
          )
        case .tag(let flaw): (flaw.reason, flaw.cure)
        }
      let place = places.textRange(broken.place, isPlaced: inlines.isPlaced)
      report(.markdownLanguage, message, at: place, help: help)
    }
  }
}
