import Model

/// The standards framework in the shape of 1EdTech CASE 1.1 (imsglobal.org/spec/CASE/v1p1).
///
/// The dimensions are items below the document, the standards items below the dimensions, and the rating scale is a
/// rubric with one criterion a standard. Dates come from the entries, never from the clock.
struct CASEFramework {
  /// The name of the one rubric, from which its identifier is made.
  static let rubricName = "rating-scale"

  let builder: ViewBuilder
  let framework: Framework
  let addresses: CASEAddresses
  /// The day for what has no date of its own.
  let fallbackDate: ISODate

  /// Nil when the site publishes no framework as open data.
  init?(_ builder: ViewBuilder) {
    guard let addresses = CASEAddresses(of: builder.shared.graph, builder.address),
      let framework = builder.graph.framework, let date = builder.graph.configuration.asOf
    else { return nil }
    self.builder = builder
    self.framework = framework
    self.addresses = addresses
    fallbackDate = date
  }

  /// One dimension or standard.
  struct Item {
    let number: Int
    let code: String
    let title: String
    let type: ItemType
    let changed: ISODate
    /// The code of the dimension above; nil for a dimension, which lies below the document.
    let parent: String?
    /// The place among its siblings, from 1.
    let place: Int
  }

  /// What an item can be.
  enum ItemType: String, CaseIterable {
    case dimension = "Dimension"
    case standard = "Standard"

    var meaning: String {
      switch self {
      case .dimension: "A group of quality standards on one theme"
      case .standard: "What a good program does, and how one can tell"
      }
    }

    /// How deep such items lie.
    var hierarchyCode: String { self == .dimension ? "1" : "2" }
  }

  /// All items: each dimension before its standards.
  var items: [Item] {
    builder.graph.dimensions.filter(isPublished).enumerated().flatMap { place, dimension in
      let above = item(dimension, .dimension, parent: nil, place + 1)
      let standards = builder.graph.members(of: dimension, kind: .standard).filter(isPublished)
      return [above]
        + standards.enumerated().map { item($1, .standard, parent: above.code, $0 + 1) }
    }
  }

  private func isPublished(_ number: Int) -> Bool {
    builder.graph.entry(number).common.status == .published
  }

  private func item(_ number: Int, _ type: ItemType, parent: String?, _ place: Int) -> Item {
    let entry = builder.graph.entry(number)
    return Item(
      number: number, code: builder.dataID(of: number), title: entry.common.title, type: type,
      changed: entry.common.updated ?? entry.common.reviewed?.date ?? fallbackDate, parent: parent,
      place: place)
  }

  /// A day as CASE writes points in time.
  static func time(_ date: ISODate) -> JSONValue { .text("\(date)T00:00:00Z") }
}

// MARK: - Documents and items

extension CASEFramework {
  /// The framework itself; on its own it says where the package is, within the package it must not.
  func document(changed: ISODate, isAlone: Bool) -> JSONValue {
    let isOfficial = framework.isOfficial
    return .members([
      "identifier": .text("\(addresses.document)"), "uri": .text(addresses.uri(.document, "")),
      "caseVersion": "1.1",
      "creator": .text(isOfficial ? framework.source : builder.graph.configuration.title),
      "title": .text(framework.name), "lastChangeDateTime": Self.time(changed),
      "officialSourceURL": isOfficial ? .optional(framework.sourceURL) : nil,
      "publisher": .text(builder.graph.configuration.title),
      "description": .text(framework.summary),
      "language": .text(builder.graph.configuration.language),
      "adoptionStatus": .text(isOfficial ? "Adopted" : "Draft"),
      "notes": .text(isOfficial ? framework.notice : "SAMPLE. \(framework.notice)"),
      "CFPackageURI": isAlone ? addresses.link(.package, "", title: framework.name) : nil,
    ])
  }

  /// A dimension or standard as it stands within the package.
  func json(_ item: Item) -> JSONValue {
    let entry = builder.graph.entry(item.number)
    var statement = item.title
    var notes: [String] = framework.isOfficial ? [] : ["SAMPLE. \(framework.notice)"]
    if case .standard(let standard) = entry.content {
      statement = builder.plainText(standard.statement, in: item.number)
      notes.append("Why it matters: \(builder.plainText(standard.why, in: item.number))")
      notes += list("Indicators:", builder.plainTexts(standard.indicators, in: item.number))
      notes += list("In practice:", builder.plainTexts(standard.looksLike, in: item.number))
    } else if let summary = entry.common.summary {
      notes.append(summary)
    }
    return .members([
      "identifier": .text("\(addresses.identifier(.item, item.code))"),
      "uri": .text(addresses.uri(.item, item.code)), "fullStatement": .text(statement),
      "lastChangeDateTime": Self.time(item.changed), "humanCodingScheme": .text(item.code),
      "abbreviatedStatement": .text(item.title), "CFItemType": .text(item.type.rawValue),
      "CFItemTypeURI": addresses.link(.itemType, item.type.rawValue, title: item.type.rawValue),
      "language": .text(builder.graph.configuration.language),
      "notes": notes.isEmpty ? nil : .text(notes.joined(separator: "\n")),
    ])
  }

  private func list(_ heading: String, _ texts: [String]) -> [String] {
    texts.isEmpty ? [] : [heading] + texts.map { "- \($0)" }
  }

  /// The place of an item below its dimension or the document.
  func association(of item: Item) -> JSONValue {
    let parent =
      item.parent.map { addresses.link(.item, $0, title: $0) }
      ?? addresses.link(.document, "", title: framework.name)
    return .members([
      "identifier": .text("\(addresses.identifier(.association, item.code))"),
      "uri": .text(addresses.uri(.association, item.code)), "associationType": "isChildOf",
      "sequenceNumber": .number(item.place),
      "originNodeURI": addresses.link(.item, item.code, title: item.code),
      "destinationNodeURI": parent, "lastChangeDateTime": Self.time(item.changed),
    ])
  }

  func json(_ type: ItemType) -> JSONValue {
    .members([
      "identifier": .text("\(addresses.identifier(.itemType, type.rawValue))"),
      "uri": .text(addresses.uri(.itemType, type.rawValue)), "title": .text(type.rawValue),
      "description": .text(type.meaning), "hierarchyCode": .text(type.hierarchyCode),
      "lastChangeDateTime": Self.time(fallbackDate),
    ])
  }
}

// MARK: - The rating scale

extension CASEFramework {
  /// The rating scale as a rubric: one criterion a standard, one level a step of the scale.
  func rubric(_ items: [Item], changed: ISODate) -> JSONValue {
    let standards = items.filter { $0.type == .standard }
    return .members([
      "identifier": .text("\(addresses.identifier(.rubric, Self.rubricName))"),
      "uri": .text(addresses.uri(.rubric, Self.rubricName)),
      "title": .text("Rating scale of \(framework.name)"),
      "description": .text(framework.notice),
      "lastChangeDateTime": Self.time(changed),
      "CFRubricCriteria": .list(standards.enumerated().map { criterion($1, $0 + 1) }),
    ])
  }

  private func criterion(_ item: Item, _ position: Int) -> JSONValue {
    .members([
      "identifier": .text("\(addresses.identifier(.criterion, item.code))"),
      "uri": .text(addresses.uri(.criterion, item.code)),
      "category": .optional(item.parent),
      "description": .text(item.title), "position": .number(position),
      "rubricId": .text("\(addresses.identifier(.rubric, Self.rubricName))"),
      "CFItemURI": addresses.link(.item, item.code, title: item.code),
      "lastChangeDateTime": Self.time(item.changed),
      "CFRubricCriterionLevels": .list(
        framework.ratingScale.enumerated().map { level($1, $0 + 1, of: item) }),
    ])
  }

  private func level(_ level: Framework.RatingLevel, _ position: Int, of item: Item) -> JSONValue {
    let name = "\(item.code)/\(level.value)"
    return .members([
      "identifier": .text("\(addresses.identifier(.level, name))"),
      "uri": .text(addresses.uri(.level, name)), "description": .text(level.descriptor),
      "quality": .text(level.label), "score": .number(level.value), "position": .number(position),
      "rubricCriterionId": .text("\(addresses.identifier(.criterion, item.code))"),
      "lastChangeDateTime": Self.time(item.changed),
    ])
  }
}
