import Diagnostics
import Model
import Mustache

/// The page of the search.
extension ViewBuilder {
  var searchView: SearchView {
    let kinds = Self.kindsInOrder.map { kind in
      SearchKindView(
        kind: kind.rawValue, label: say(kind.type.label), pluralLabel: say(kind.type.pluralLabel),
        entries: numbers(of: kind).map(card) + (kind == .page ? listCards : []))
    }.filter { !$0.entries.isEmpty }
    return SearchView(
      indexURL: shared.hasSearchIndex ? address.url(.searchIndex) : nil, kinds: kinds,
      letters: letters(of: kinds.flatMap(\.entries)), dimensions: searchDimensions,
      audiences: searchAudiences)
  }

  /// What readers look for most comes first.
  private static let kindsInOrder =
    [ContentKind.package, .guide, .resource, .idea]
    + ContentKind.allCases.filter { ![.package, .guide, .resource, .idea].contains($0) }

  /// The entries of a kind that readers are offered, in the language of the page and in reading order.
  private func numbers(of kind: ContentKind) -> [Int] {
    let numbers =
      switch kind {
      case .guide, .resource, .idea: graph.packages.flatMap { graph.members(of: $0, kind: kind) }
      case .standard: graph.dimensions.flatMap { graph.members(of: $0, kind: kind) }
      default: graph.list(of: kind)
      }
    return numbers.filter(graph.isInLanguage)
  }

  /// The pages that list entries or are otherwise none.
  private var listCards: [CardView] {
    PagePlan.listPages(shared.graph).filter { page in
      page.isFindable(showing: nil) && address.isInLanguage(page.route)
    }.map { page in
      CardView(
        title: heading(of: page).title, url: address.url(page.route), summary: nil,
        kind: ContentKind.page.rawValue, kindLabel: say(TextPage.label),
        badges: PreparedList(of: []), meta: [], code: nil, isDraft: false, language: nil)
    }
  }

  private func letters(of cards: [CardView]) -> [SearchLetterView] {
    var groups: [(letter: String, cards: [CardView])] = []
    for (key, card) in cards.map({ ($0.title.lowercased(), $0) }).sorted(by: { $0.0 < $1.0 }) {
      let initial = key.prefix { $0.isLetter }.prefix(1).uppercased()
      let letter = initial.isEmpty ? "0–9" : initial
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].cards.append(card)
    }
    return groups.enumerated().map { number, group in
      SearchLetterView(letter: group.letter, id: "_letter-\(number + 1)", entries: group.cards)
    }
  }

  private var searchDimensions: [SearchDimensionView] {
    graph.dimensions.map { dimension in
      SearchDimensionView(
        title: graph.entry(dimension).common.title,
        standards: graph.members(of: dimension, kind: .standard).compactMap { number in
          guard graph.isInLanguage(number) else { return nil }
          let entry = graph.entry(number)
          return entry.code.map {
            SearchChoiceView(value: $0.text, label: "\($0.text) \(entry.common.title)")
          }
        })
    }.filter { !$0.standards.isEmpty }
  }

  private var searchAudiences: [SearchChoiceView] {
    let used = Set(
      [ContentKind.package, .guide, .resource, .idea].flatMap(numbers).flatMap {
        graph.entry($0).audiences
      })
    return Resource.Audience.allCases.filter(used.contains).map {
      SearchChoiceView(value: $0.rawValue, label: say($0.rawValue).capitalizedFirst)
    }
  }
}
