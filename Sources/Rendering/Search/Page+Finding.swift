import Model

extension Page {
  /// The entry that the page shows; nil when it shows none, or several.
  func entry(in graph: SiteGraph) -> Entry? {
    guard case .entry(let number) = subject else { return nil }
    return graph.entries[number]
  }

  /// Whether search engines, and the site's own search, are to lead readers here; `entry` is the one that the page shows.
  func isFindable(showing entry: Entry?) -> Bool {
    switch subject {
    // The guide is for the authors of the site, not for its readers.
    case .notFound, .redirect, .authors: false
    // Readers find it on its page.
    case .selfStudyWorkbook: false
    case .search: false
    case .entry: entry?.common.status == .published
    case .packages, .ideas, .standards, .selfStudy, .measures, .cycles, .programs, .voices,
      .stories, .coverage, .glossary, .data:
      true
    }
  }
}
