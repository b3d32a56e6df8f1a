import Model

/// The pages of standards, and the standards on other pages.
extension ViewBuilder {
  var standardsView: StandardsView {
    StandardsView(
      framework: frameworkView, dimensions: graph.dimensions.map(dimensionGroup))
  }

  func view(_ dimension: Dimension, _ number: Int) -> DimensionView {
    DimensionView(
      code: dimension.code.text, framework: frameworkView, standards: standardCards(of: number),
      pager: pager(number))
  }

  func view(_ standard: Standard, _ number: Int) -> StandardView {
    let groups = supportGroups(number)
    return StandardView(
      code: standard.code.text, framework: frameworkView, dimension: ownerCard(of: number),
      statement: html(standard.statement, in: number),
      indicators: lines(standard.indicators, in: number), why: html(standard.why, in: number),
      looksLike: lines(standard.looksLike, in: number), supportedBy: groups,
      isSupported: supportCount(number) > 0,
      diagram: diagramPart(
        of: ideas(serving: number), "From the aim to the ideas that help with it"),
      pager: pager(number))
  }

  func dimensionGroup(_ number: Int) -> DimensionGroupView {
    let entry = graph.entry(number)
    return DimensionGroupView(
      code: entry.code?.text ?? "", title: entry.common.title, url: url(of: number),
      summary: entry.common.summary, standards: standardCards(of: number))
  }

  /// The standards that anything in a package serves, by dimension, with what serves them.
  func servedDimensions(_ package: Int) -> [ServedDimensionView] {
    let sources =
      [package]
      + [ContentKind.idea, .guide, .resource].flatMap { graph.members(of: package, kind: $0) }
    var usesByTarget: [Int: [Backlink]] = [:]
    for source in sources.sorted() {
      for (target, backlink) in graph.fieldLinks(of: source) {
        usesByTarget[target, default: []].append(backlink)
      }
    }
    return graph.dimensions.compactMap { dimension in
      let served = graph.members(of: dimension, kind: .standard)
        .compactMap { standard -> ServedStandardView? in
          guard let uses = usesByTarget[standard] else { return nil }
          let entry = graph.entry(standard)
          return ServedStandardView(
            code: entry.code?.text ?? "", title: entry.common.title,
            url: url(of: standard), language: foreignLanguage(of: standard),
            uses: uses.map {
              reference($0.source, reason: graph.reason(of: $0), writtenIn: $0.source)
            })
        }
      guard !served.isEmpty else { return nil }
      let entry = graph.entry(dimension)
      return ServedDimensionView(
        code: entry.code?.text ?? "", title: entry.common.title,
        url: url(of: dimension), standards: served)
    }
  }

  private func standardCards(of dimension: Int) -> [StandardCardView] {
    graph.members(of: dimension, kind: .standard).compactMap { number in
      let entry = graph.entry(number)
      guard case .standard(let standard) = entry.content else { return nil }
      return StandardCardView(
        code: standard.code.text, title: entry.common.title, url: url(of: number),
        summary: entry.common.summary, statement: html(standard.statement, in: number),
        supportCount: supportCount(number))
    }
  }

  private func ideas(serving standard: Int) -> [Int] {
    graph.backlinks(of: standard).filter {
      !$0.isMention && graph.id(of: $0.source).kind == .idea && !graph.isRetired($0.source)
    }.map(\.source)
  }

  private func supportCount(_ number: Int) -> Int {
    graph.backlinks(of: number).lazy.filter { !$0.isMention }.count
  }

  /// What supports a standard, by kind, and after it what only mentions it.
  private func supportGroups(_ number: Int) -> [SupportGroupView] {
    let backlinks = graph.backlinks(of: number).filter { !graph.isRetired($0.source) }
    var groups: [SupportGroupView] = []
    func add(_ label: String, _ links: [Backlink]) {
      guard !links.isEmpty else { return }
      groups.append(
        SupportGroupView(
          label: label,
          entries: links.map {
            reference($0.source, reason: graph.reason(of: $0), writtenIn: $0.source)
          }))
    }
    for kind in [ContentKind.package, .idea, .guide, .resource] {
      add(
        kind.type.pluralLabel,
        backlinks.filter { !$0.isMention && graph.id(of: $0.source).kind == kind })
    }
    add("Also mentioned in", backlinks.filter(\.isMention))
    return groups
  }

  var frameworkView: FrameworkView? {
    graph.framework.map { framework in
      FrameworkView(
        name: framework.name, summary: framework.summary, source: framework.source,
        sourceURL: framework.sourceURL, isOfficial: framework.isOfficial,
        notice: framework.notice,
        ratingScale: framework.ratingScale.enumerated().map { index, level in
          RatingLevelView(
            value: level.value, label: level.label, descriptor: level.descriptor,
            isLow: index < framework.ratingScale.count / 2)
        })
    }
  }
}
