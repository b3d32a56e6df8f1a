import Model

/// What a page is about in the words of schema.org, as JSON-LD for search engines and catalogues.
extension ViewBuilder {
  /// The page and the way to it; nil for a page that search engines are not meant to keep.
  func linkedData(
    of page: Page, title: String, _ description: String?, _ breadcrumbs: [LinkView]
  ) -> [UInt8]? {
    guard let subject = linkedSubject(of: page) else { return nil }
    let url = address.absoluteURL(page.route)
    let common: KeyValuePairs<String, JSONValue?> = [
      "@id": .text(url), "url": .text(url), "name": .text(title),
      "description": .optional(description),
      "inLanguage": .text(graph.configuration.language),
      "isPartOf": page.route == .frontPage ? nil : .members(["@id": .text(siteID)]),
      "license": .optional(graph.configuration.license?.url),
    ]
    var nodes = [JSONValue.members(["@type": subject.type]).adding(common).adding(subject.members)]
    if breadcrumbs.count > 1 { nodes.append(breadcrumbList(breadcrumbs)) }
    return JSONValue.members(["@context": "https://schema.org", "@graph": .list(nodes)]).line
  }

  /// The name of the site as a whole in linked data.
  private var siteID: String { address.absoluteURL(.frontPage) }

  /// What a page is: its type, and what is known besides what every page has.
  struct LinkedSubject {
    let type: JSONValue
    var members: KeyValuePairs<String, JSONValue?> = [:]
  }

  private func linkedSubject(of page: Page) -> LinkedSubject? {
    switch page.subject {
    case .notFound, .redirect, .selfStudyWorkbook: nil
    case .entry(let number): linkedSubject(of: number)
    case .packages: list("CollectionPage", graph.packages)
    case .ideas:
      list("CollectionPage", graph.packages.flatMap { graph.members(of: $0, kind: .idea) })
    case .standards: termSet(standardNumbers)
    case .measures: list("CollectionPage", graph.list(of: .measure))
    case .cycles: list("CollectionPage", graph.list(of: .cycle))
    case .programs: list("CollectionPage", graph.list(of: .program))
    case .voices: LinkedSubject(type: "CollectionPage")
    case .stories: list("CollectionPage", graph.list(of: .story))
    case .glossary: termSet(graph.terms)
    case .coverage: dataset(DataTable.coverage)
    case .data:
      LinkedSubject(type: "DataCatalog", members: ["dataset": .list(DataTable.all.map(json))])
    case .selfStudy: LinkedSubject(type: "LearningResource")
    case .search: LinkedSubject(type: "SearchResultsPage")
    case .authors: LinkedSubject(type: "WebPage")
    }
  }

  private func list(_ type: JSONValue, _ numbers: [Int]) -> LinkedSubject {
    LinkedSubject(type: type, members: ["hasPart": .list(numbers.map(link))])
  }

  private func termSet(_ numbers: [Int]) -> LinkedSubject {
    LinkedSubject(
      type: "DefinedTermSet",
      members: [
        "hasDefinedTerm": .list(
          numbers.map { number in
            let entry = graph.entry(number)
            return .members([
              "@type": "DefinedTerm", "url": .text(absoluteURL(of: number)),
              "name": .text(entry.common.title), "termCode": .optional(entry.code?.text),
              "description": .optional(definition(of: number)),
            ])
          })
      ])
  }

  private func definition(of number: Int) -> String? {
    switch graph.entry(number).content {
    case .term(let term): plainText(term.definition, in: number)
    case .standard(let standard): plainText(standard.statement, in: number)
    default: nil
    }
  }

  /// A mention of an entry.
  func link(_ number: Int) -> JSONValue {
    let url = absoluteURL(of: number)
    return .members([
      "@id": .text(url), "url": .text(url), "name": .text(graph.entry(number).common.title),
    ])
  }

  private func breadcrumbList(_ breadcrumbs: [LinkView]) -> JSONValue {
    .members([
      "@type": "BreadcrumbList",
      "itemListElement": .list(
        breadcrumbs.enumerated().map { index, crumb in
          .members([
            "@type": "ListItem", "position": .number(index + 1), "name": .text(crumb.label),
            "item": .text(address.origin + crumb.url),
          ])
        }),
    ])
  }
}

// MARK: - Open data

extension ViewBuilder {
  private func dataset(_ table: DataTable) -> LinkedSubject {
    LinkedSubject(
      type: "Dataset", members: ["distribution": .list(distributions(of: table))])
  }

  private func json(_ table: DataTable) -> JSONValue {
    .members([
      "@type": "Dataset", "name": .text(table.label), "description": .text(table.summary),
      "license": .optional(graph.configuration.license?.url),
      "distribution": .list(distributions(of: table)),
    ])
  }

  private func distributions(of table: DataTable) -> [JSONValue] {
    [(table.jsonRoute, "application/json"), (table.csvRoute, "text/csv")].map { route, format in
      .members([
        "@type": "DataDownload", "encodingFormat": .text(format),
        "contentUrl": .text(address.absoluteURL(route)),
      ])
    }
  }
}
