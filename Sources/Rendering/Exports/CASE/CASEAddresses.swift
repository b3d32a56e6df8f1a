import Model

/// How the framework and its parts are identified: by UUIDs that follow from the framework's own id and the codes of its
/// items, so that neither a renamed file nor another wording changes them.
struct CASEAddresses {
  /// The framework's own identifier.
  let document: NameBasedUUID
  private let address: SiteAddress

  /// Takes the id of `framework.yaml`, which never changes; nil when the site publishes no framework as open data.
  init?(of graph: SiteGraph, _ address: SiteAddress) {
    guard graph.configuration.hasOpenData, let id = graph.framework?.id else { return nil }
    document = NameBasedUUID(id, in: .webAddresses)
    self.address = address
  }

  /// The full addresses of all standards, by number.
  func itemURLs(of graph: SiteGraph) -> [Int: String] {
    Dictionary(
      uniqueKeysWithValues: graph.entries.enumerated().compactMap { number, entry in
        guard case .standard(let standard) = entry.content else { return nil }
        return (number, uri(.item, standard.code.text))
      })
  }

  /// The sorts of things that have identifiers, by the names of the folders in which their files lie.
  enum Sort: String {
    case package = "CFPackages"
    case document = "CFDocuments"
    case item = "CFItems"
    case itemAssociations = "CFItemAssociations"
    case association = "CFAssociations"
    case itemType = "CFItemTypes"
    case rubric = "CFRubrics"
    case criterion = "CFRubricCriteria"
    case level = "CFRubricCriterionLevels"
  }

  /// The identifier of a part of the framework; `name` tells it from others of its sort.
  func identifier(_ sort: Sort, _ name: String) -> NameBasedUUID {
    switch sort {
    case .package, .document: document
    case .itemAssociations: identifier(.item, name)
    default: NameBasedUUID("\(sort.rawValue)/\(name)", in: document)
    }
  }

  /// Where the file of a part lies.
  func route(_ sort: Sort, _ name: String) -> Route {
    Route("/ims/case/v1p1/\(sort.rawValue)/\(identifier(sort, name)).json")
  }

  /// Where the list of all frameworks of the site lies.
  static let documents = Route("/ims/case/v1p1/CFDocuments.json")

  /// The full address of a part; a level or criterion is addressed within its rubric.
  func uri(_ sort: Sort, _ name: String) -> String {
    switch sort {
    case .criterion, .level:
      address.absoluteURL(
        Route(route(.rubric, CASEFramework.rubricName).path, fragment: "\(identifier(sort, name))"))
    default: address.absoluteURL(route(sort, name))
    }
  }

  /// A link to a part as CASE writes it.
  func link(_ sort: Sort, _ name: String, title: String) -> JSONValue {
    .members([
      "title": .text(title), "identifier": .text("\(identifier(sort, name))"),
      "uri": .text(uri(sort, name)),
    ])
  }
}
