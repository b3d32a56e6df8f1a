/// What an entry is. The raw value names the kind in references (`[[guide:speaker-visit]]`) and on the command line.
package enum ContentKind: String, Sendable, Hashable, CaseIterable {
  case page, package, guide, resource, idea, dimension, standard, term

  /// The type that says everything about the kind: where its files lie, its fields, its words.
  package var type: any ContentType.Type {
    switch self {
    case .page: TextPage.self
    case .package: Package.self
    case .guide: Guide.self
    case .resource: Resource.self
    case .idea: Idea.self
    case .dimension: Dimension.self
    case .standard: Standard.self
    case .term: Term.self
    }
  }
}
