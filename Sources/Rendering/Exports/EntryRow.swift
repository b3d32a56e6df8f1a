import Model

/// One entry that readers are offered, as a record of the open data.
struct EntryRow<Content: ContentType>: Sendable {
  let number: Int
  let entry: Entry
  let content: Content
}

extension ViewBuilder {
  /// The rows of entries of one kind, whose content the closure takes out; drafts are no part of the open data.
  func rows<Content: ContentType>(
    _ numbers: [Int], _ content: (EntryContent) -> Content?
  ) -> [EntryRow<Content>] {
    numbers.compactMap { number in
      let entry = graph.entry(number)
      guard entry.common.status == .published else { return nil }
      return content(entry.content).map { EntryRow(number: number, entry: entry, content: $0) }
    }
  }

  /// The rows of what stands in all packages, package by package.
  func memberRows<Content: ContentType>(
    _ content: (EntryContent) -> Content?
  ) -> [EntryRow<Content>] {
    rows(graph.packages.flatMap { graph.members(of: $0, kind: Content.kind) }, content)
  }

  /// The id of an entry within its collection: a standard's code, the name of a package, or a package and a name.
  func dataID(of number: Int) -> String {
    let entry = graph.entry(number)
    if let code = entry.code { return code.text }
    return entry.id.folder.map { "\($0)/\(entry.id.slug)" } ?? entry.id.slug
  }

  /// The full address of an entry's page.
  func absoluteURL(of number: Int) -> String { address.absoluteURL(shared.routes[number]) }

  func dataReference(to number: Int, reason: String? = nil) -> DataReference {
    DataReference(
      id: dataID(of: number), title: graph.entry(number).common.title,
      url: absoluteURL(of: number), reason: reason)
  }

  func dataReferences(_ references: [Reference], in number: Int) -> [DataReference] {
    references.compactMap { reference in
      target(of: reference, in: number).map {
        dataReference(to: $0, reason: reference.reason.map { plainText($0, in: number) })
      }
    }
  }
}

extension DataField {
  /// What every record of an entry starts with.
  static func identity<Content>() -> [DataField] where Row == EntryRow<Content> {
    [
      .text("id", "The name of the record, which no other in the collection has") {
        $0.dataID(of: $1.number)
      },
      .text("title", "What it is called") { $1.entry.common.title },
      .optionalText("summary", "What it is about, in a sentence or two") {
        $1.entry.common.summary
      },
      .text("url", "The address of its page, where its full text is", .address) {
        $0.absoluteURL(of: $1.number)
      },
    ]
  }

  /// What every record of an entry ends with.
  static func edition<Content>() -> [DataField] where Row == EntryRow<Content> {
    [
      .optionalText("version", "Its edition") { $1.entry.common.version },
      .optionalText("updated", "The day of the last change that readers should know of", .date) {
        $1.entry.common.updated?.description
      },
      .optionalText("reviewed", "The day of the last review", .date) {
        $1.entry.common.reviewed?.date.description
      },
    ]
  }

  /// The package in whose folder an entry lies.
  static func package<Content>() -> [DataField] where Row == EntryRow<Content> {
    [
      .optionalText("package", "The id of the package that it belongs to") {
        $1.entry.id.folder
      }
    ]
  }

  /// Standards that an entry serves.
  static func standards<Content>(
    _ read: @escaping @Sendable (Content) -> [Reference]
  ) -> DataField where Row == EntryRow<Content> {
    .references("standards", "The standards that it serves, with the reason") {
      $0.dataReferences(read($1.content), in: $1.number)
    }
  }
}
