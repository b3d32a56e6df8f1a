import Model

/// The files of the framework in the shape of CASE 1.1: the whole package, and each part on its own.
extension CASEFramework {
  /// All files, below `ims/case/v1p1/`.
  var files: [RenderedFile] {
    let items = items
    let changed = items.map(\.changed).max() ?? fallbackDate
    let document = document(changed: changed, isAlone: true)
    let rubric = rubric(items, changed: changed)
    let parts = items.map { Part(item: $0, json: json($0), association: association(of: $0)) }
    return [
      file(addresses.route(.package, ""), package(parts, rubric, changed)),
      file(CASEAddresses.documents, .members(["CFDocuments": [document]])),
      file(addresses.route(.document, ""), document),
      file(addresses.route(.rubric, Self.rubricName), rubric),
    ]
      + ItemType.allCases.map {
        file(
          addresses.route(.itemType, $0.rawValue), .members(["CFItemTypes": [json($0)]]))
      } + files(of: parts)
  }

  /// An item with what is said of it within the package.
  private struct Part {
    let item: Item
    let json: JSONValue
    let association: JSONValue
  }

  private func package(_ parts: [Part], _ rubric: JSONValue, _ changed: ISODate) -> JSONValue {
    .members([
      "CFDocument": document(changed: changed, isAlone: false),
      "CFItems": .list(parts.map(\.json)),
      "CFAssociations": .list(parts.map(\.association)),
      "CFDefinitions": .members(["CFItemTypes": .list(ItemType.allCases.map { json($0) })]),
      "CFRubrics": [rubric],
    ])
  }

  /// The files of each item; what stands on its own says which document it belongs to.
  private func files(of parts: [Part]) -> [RenderedFile] {
    let document = addresses.link(.document, "", title: framework.name)
    let alone = parts.map { part in
      Part(
        item: part.item, json: part.json.adding(["CFDocumentURI": document]),
        association: part.association.adding(["CFDocumentURI": document]))
    }
    return alone.flatMap { part in
      let code = part.item.code
      let concerned = alone.filter { $0.item.code == code || $0.item.parent == code }
      return [
        file(addresses.route(.item, code), part.json),
        file(addresses.route(.association, code), part.association),
        file(
          addresses.route(.itemAssociations, code),
          .members([
            "CFItem": part.json, "CFAssociations": .list(concerned.map(\.association)),
          ])),
      ]
    }
  }

  private func file(_ route: Route, _ document: JSONValue) -> RenderedFile {
    RenderedFile(path: route.outputPath, bytes: document.document)
  }
}
