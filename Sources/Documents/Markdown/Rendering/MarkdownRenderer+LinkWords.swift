import Diagnostics

/// The words of links.
extension MarkdownRenderer {
  /// Reports a link whose words say nothing about where it leads.
  mutating func checkWords(ofLinkAt start: Int, _ inlines: InlineList, _ places: inout BlockPlaces)
  {
    let item = inlines.items[start]
    if item.kind == .reference, !inlines.names[item.value].hasLabel { return }
    let rest = inlines.items[(start + 1)...]
    let end = rest.firstIndex { $0.kind == item.kind && $0.edge == .exit } ?? rest.endIndex
    guard let phrase = EmptyLinkWords.phrase(inlines.words(of: rest[..<end])) else { return }
    report(
      .markdownLinkWords, "The words “\(phrase)” don't say where the link leads",
      at: places.textRange(item.place, isPlaced: inlines.isPlaced),
      help: "Let the link be the words that name what a reader finds there.")
  }
}
