import Model

/// The self-study, as a page and as a workbook.
extension ViewBuilder {
  func selfStudyView() throws(WorkbookError) -> SelfStudyView {
    SelfStudyView(
      form: selfStudyFormView, workbook: try workbookFile(), downloads: downloads(of: .selfStudy))
  }

  var selfStudyFormView: SelfStudyFormView {
    let study = graph.framework?.selfStudy ?? SelfStudy()
    let dimensions = studiedDimensions.map { number in
      let entry = graph.entry(number)
      return StudiedDimensionView(
        code: entry.code?.text ?? "", title: entry.common.title, url: url(of: number),
        summary: entry.common.summary,
        standards: studiedStandards(of: number).map(view))
    }
    return SelfStudyFormView(
      framework: frameworkView, steps: study.steps, levels: frameworkView?.ratingScale ?? [],
      evidence: study.evidence, notes: study.notes, smallChange: study.smallChange,
      longerPlan: study.longerPlan,
      standardCount: dimensions.reduce(0) { $0 + $1.standards.count }, dimensions: dimensions,
      support: support)
  }

  /// The self-study as an XLSX file.
  func selfStudyWorkbook() throws(WorkbookError) -> [UInt8] {
    guard let contents = selfStudyContents else { return [] }
    return try shared.workbook(of: contents)
  }

  private func workbookFile() throws(WorkbookError) -> FileView {
    let route = Route.selfStudyWorkbook
    return FileView(
      url: address.url(route), name: String(route.path.split(separator: "/").last ?? ""),
      size: Words.fileSize(bytes: try selfStudyWorkbook().count))
  }

  private func view(
    _ number: Int, _ entry: Entry, _ standard: Standard
  ) -> StudiedStandardView {
    let help = help(for: number)
    return StudiedStandardView(
      code: standard.code.text, title: entry.common.title, url: url(of: number),
      statement: html(standard.statement, in: number),
      indicators: lines(standard.indicators, in: number),
      help: help.groups.map { kind, entries in
        StudiedHelpGroupView(
          label: kind.type.pluralLabel,
          entries: entries.map {
            LinkView(label: graph.entry($0).common.title, url: url(of: $0))
          })
      }, leftOut: help.leftOut)
  }
}

// MARK: - What both are made of

extension ViewBuilder {
  private var selfStudyContents: SelfStudyContents? {
    guard let framework = graph.framework else { return nil }
    return SelfStudyContents(
      framework: framework, siteTitle: graph.configuration.title,
      address: address.absoluteURL(.selfStudy),
      shortAddress: address.short(address.url(.selfStudy)),
      paper: graph.configuration.paper, asOf: graph.configuration.asOf,
      dimensions: studiedDimensions.map { number in
        let entry = graph.entry(number)
        return StudiedDimension(
          code: entry.code?.text ?? "", title: entry.common.title,
          standards: studiedStandards(of: number).map(plain))
      })
  }

  /// The dimensions that have standards.
  private var studiedDimensions: [Int] {
    graph.dimensions.filter { !graph.members(of: $0, kind: .standard).isEmpty }
  }

  private func studiedStandards(
    of dimension: Int
  ) -> [(number: Int, entry: Entry, standard: Standard)] {
    graph.members(of: dimension, kind: .standard).compactMap { number in
      let entry = graph.entry(number)
      guard case .standard(let standard) = entry.content else { return nil }
      return (number, entry, standard)
    }
  }

  private func plain(_ number: Int, _ entry: Entry, _ standard: Standard) -> StudiedStandard {
    let help = help(for: number)
    return StudiedStandard(
      code: standard.code.text, title: entry.common.title,
      address: address.absoluteURL(shared.routes[number]),
      statement: plainText(standard.statement, in: number),
      indicators: standard.indicators.map { plainText($0, in: number) },
      help: help.groups.flatMap { kind, entries in
        entries.map {
          StudiedHelp(
            kindLabel: kind.type.label, title: graph.entry($0).common.title,
            address: address.absoluteURL(shared.routes[$0]))
        }
      }, leftOut: help.leftOut)
  }

  /// The kinds of help in the order in which they help: what to do, what to try, what to use.
  private static let helpfulKinds = [ContentKind.guide, .idea, .resource, .package]

  /// More than these would no longer help to choose; the page of the standard has them all.
  private static let helpLimit = 24

  /// What supports any of the standards by kind, each with the codes of those that it supports.
  private var support: [StudiedSupportGroupView] {
    var codes: [Int: [String]] = [:]
    var numbers: [ContentKind: [Int]] = [:]
    for (number, _, standard) in studiedDimensions.flatMap(studiedStandards) {
      for (kind, entries) in help(for: number).groups {
        for entry in entries {
          if codes[entry] == nil { numbers[kind, default: []].append(entry) }
          codes[entry, default: []].append(standard.code.text)
        }
      }
    }
    return Self.helpfulKinds.compactMap { kind in
      guard let entries = numbers[kind] else { return nil }
      return StudiedSupportGroupView(
        label: kind.type.pluralLabel,
        entries: entries.sorted().map { number in
          StudiedSupportView(
            title: graph.entry(number).common.title, url: url(of: number),
            codes: codes[number, default: []].joined(separator: ", "))
        })
    }
  }

  /// What supports a standard by kind, in the order in which it helps.
  private func help(
    for standard: Int
  ) -> (groups: [(kind: ContentKind, entries: [Int])], leftOut: Int) {
    let sources = graph.backlinks(of: standard)
      .filter { !$0.isMention && !graph.isRetired($0.source) }.map(\.source)
    var room = Self.helpLimit
    var groups: [(kind: ContentKind, entries: [Int])] = []
    for kind in Self.helpfulKinds {
      let entries = sources.filter { graph.id(of: $0).kind == kind }.prefix(room)
      room -= entries.count
      if !entries.isEmpty { groups.append((kind, Array(entries))) }
    }
    return (groups, sources.count - (Self.helpLimit - room))
  }
}
