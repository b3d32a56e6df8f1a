import Diagnostics
import Documents
import Model
import Mustache

/// The parts that several pages share.
extension ViewBuilder {
  func card(_ number: Int) -> CardView {
    let entry = graph.entry(number)
    return CardView(
      title: entry.common.title, url: url(of: number), summary: entry.common.summary,
      kind: entry.id.kind.rawValue, kindLabel: say(entry.id.kind.type.label),
      badges: badges(entry),
      meta: meta(entry), code: entry.code?.text, isDraft: entry.common.status == .draft,
      language: foreignLanguage(of: number))
  }

  func reference(_ number: Int, reason: Markdown?, writtenIn source: Int) -> ReferenceView {
    let entry = graph.entry(number)
    // Elsewhere the page itself says where an entry belongs.
    let dimension = entry.id.kind == .standard ? graph.owner(of: number) : nil
    return ReferenceView(
      code: entry.code?.text, title: entry.common.title, url: url(of: number),
      kind: entry.id.kind.rawValue, kindLabel: say(entry.id.kind.type.label),
      reason: reason.map { html($0, in: source) },
      context: dimension.map { graph.entry($0).common.title },
      summary: entry.common.summary, badges: badges(entry),
      language: foreignLanguage(of: number), reasonLanguage: foreignLanguage(of: source))
  }

  /// The entries that a field refers to, in the order in which the author wrote them.
  func references(_ references: [Reference], in number: Int) -> [ReferenceView] {
    references.compactMap { written in
      target(of: written, in: number).map {
        reference($0, reason: written.reason, writtenIn: number)
      }
    }
  }

  /// The entry that a field refers to.
  func target(of reference: Reference, in number: Int) -> Int? {
    guard case .found(.entry(let target, _)) = graph.resolver.resolve(reference, from: number)
    else { return nil }
    return target
  }

  /// The entries that a field names, and those of the kind that name this entry in turn, each once.
  func related(_ references: [Reference], kind: ContentKind, to number: Int) -> [CardView] {
    var numbers = references.compactMap { target(of: $0, in: number) }
    for backlink in graph.backlinks(of: number)
    where !backlink.isMention && graph.id(of: backlink.source).kind == kind
      && !numbers.contains(backlink.source) && !graph.isRetired(backlink.source)
    {
      numbers.append(backlink.source)
    }
    return numbers.map(card)
  }

  func members(_ kind: ContentKind, of owner: Int) -> [CardView] {
    graph.members(of: owner, kind: kind).map(card)
  }

  func ownerCard(of number: Int) -> CardView? { graph.owner(of: number).map(card) }

  /// The neighbors of an entry among the entries of its kind in the same package or dimension.
  func pager(_ number: Int) -> PagerView {
    let (previous, next) = neighbors(of: number)
    return PagerView(previous: previous.map(pagerLink), next: next.map(pagerLink))
  }

  /// The entries before and after one among those of its kind in the same package or dimension.
  func neighbors(of number: Int) -> (previous: Int?, next: Int?) {
    let kind = graph.id(of: number).kind
    let siblings =
      switch kind {
      case .dimension, .driver, .measure, .program, .story: graph.list(of: kind)
      case .cause: causesInOrder
      default:
        graph.owner(of: number).map { graph.members(of: $0, kind: kind) } ?? []
      }
    guard let place = siblings.firstIndex(of: number) else { return (nil, nil) }
    return (
      place > 0 ? siblings[place - 1] : nil,
      place + 1 < siblings.count ? siblings[place + 1] : nil
    )
  }

  private func pagerLink(_ number: Int) -> PagerLinkView {
    let entry = graph.entry(number)
    return PagerLinkView(
      title: entry.common.title, url: url(of: number),
      kindLabel: say(entry.id.kind.type.label))
  }

  private func meta(_ entry: Entry) -> [String] {
    switch entry.content {
    case .guide(let guide): return [duration(minutes: guide.timeNeeded)]
    case .resource(let resource):
      return [
        say(resource.form.rawValue.capitalizedFirst),
        filled(.forAudience, ["audience": list(resource.audiences.map { say($0.rawValue) })]),
      ]
    case .idea(let idea): return [say(idea.form.rawValue.capitalizedFirst)]
    case .driver(let driver): return [driver.level.rawValue.capitalizedFirst]
    case .cause(let cause): return [cause.category?.text].compactMap { $0 }
    case .measure(let measure): return ["\(measure.family.rawValue.capitalizedFirst) measure"]
    case .cycle(let cycle): return [cycle.scale] + (cycle.isIllustration ? ["Illustration"] : [])
    case .program(let program): return [program.place, program.cohort].compactMap { $0 }
    case .voice(let voice): return [voice.role]
    case .story(let story):
      return [words(story.date), say(story.form.rawValue.capitalizedFirst)]
    case .page, .package, .dimension, .standard, .aim, .problem, .term: return []
    }
  }

  private func badges(_ entry: Entry) -> PreparedList<BadgeView> {
    guard case .idea(let idea) = entry.content else { return PreparedList() }
    var badges = [idea.testing.badge, idea.belief.badge]
    var views = [idea.testing.badgeView, idea.belief.badgeView]
    if idea.external != .none {
      badges.append(idea.external.badge)
      views.append(idea.external.badgeView)
    }
    return spoken(badges, views)
  }
}
