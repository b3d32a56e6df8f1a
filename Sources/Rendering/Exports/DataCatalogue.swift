import Model

/// All collections of the open data.
extension DataTable {
  /// The collections in the order in which the documentation lists them.
  static let all: [DataTable] = [
    packages, guides, ideas, resources, dimensions, standards, crosswalk, coverage, aims, drivers,
    causes, measures, cycles, programs, voices, stories, terms,
  ]
}
