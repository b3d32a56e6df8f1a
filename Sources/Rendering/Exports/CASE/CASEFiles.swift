import Model

/// The files of the framework in the shape of CASE 1.1: the whole package, and each part on its own.
extension CASEFramework {
  /// All files, below `ims/case/v1p1/`.
  var files: [RenderedFile] {
    let items = items
    let changed = items.map(\.changed).max() ?? fallbackDate
    let document = document(changed: changed, isAlone: true)
    let rubric = rubric(items, changed: changed)
    return [
      file(addresses.route(.package, ""), package(items, rubric, changed)),
      file(CASEAddresses.documents, .members(["CFDocuments": [document]])),
      file(addresses.route(.document, ""), document),
      file(addresses.route(.rubric, Self.rubricName), rubric),
    ]
      + ItemType.allCases.map {
        file(
          addresses.route(.itemType, $0.rawValue), .members(["CFItemTypes": [json($0)]]))
      } + items.flatMap { files(of: $0, items) }
  }

  private func package(_ items: [Item], _ rubric: JSONValue, _ changed: ISODate) -> JSONValue {
    .members([
      "CFDocument": document(changed: changed, isAlone: false),
      "CFItems": .list(items.map { json($0, isAlone: false) }),
      "CFAssociations": .list(items.map { association(of: $0, isAlone: false) }),
      "CFDefinitions": .members(["CFItemTypes": .list(ItemType.allCases.map { json($0) })]),
      "CFRubrics": [rubric],
    ])
  }

  private func files(of item: Item, _ items: [Item]) -> [RenderedFile] {
    let concerned = items.filter { $0.code == item.code || $0.parent == item.code }
    return [
      file(addresses.route(.item, item.code), json(item, isAlone: true)),
      file(addresses.route(.association, item.code), association(of: item, isAlone: true)),
      file(
        addresses.route(.itemAssociations, item.code),
        .members([
          "CFItem": json(item, isAlone: true),
          "CFAssociations": .list(concerned.map { association(of: $0, isAlone: true) }),
        ])),
    ]
  }

  private func file(_ route: Route, _ document: JSONValue) -> RenderedFile {
    RenderedFile(path: route.outputPath, bytes: document.document)
  }
}
