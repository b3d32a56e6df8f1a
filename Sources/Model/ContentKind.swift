/// What an entry is. The raw value names the kind in references (`[[guide:speaker-visit]]`) and on the command line.
package enum ContentKind: String, Sendable, Hashable, CaseIterable {
  case page, package, guide, resource, idea, dimension, standard
  case aim, driver, problem, cause, measure, cycle
  case program, voice, story, term

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
    case .aim: Aim.self
    case .driver: Driver.self
    case .problem: Problem.self
    case .cause: Cause.self
    case .measure: Measure.self
    case .cycle: Cycle.self
    case .program: Program.self
    case .voice: Voice.self
    case .story: Story.self
    case .term: Term.self
    }
  }
}
