package import Diagnostics
import Model
package import Rendering

/// What a build gave: the whole site as a value, and everything there is to say about it.
package struct BuildResult: Sendable {
  /// The files of the site, the pages first in the order of their addresses; empty when there are errors.
  package let files: [RenderedFile]
  /// How many pages the site has, redirects included.
  package let pageCount: Int
  /// Everything there is to say about the site.
  package var diagnostics: DiagnosticBag

  /// Where the site will be published; nil when there are errors.
  package let address: SiteAddress?
  /// How many of the pages were made in this build; the others were the same as in the builder's last site.
  package let madePages: Int
  /// The numbers of all files that can differ from those of the builder's last site, which then has the same paths in
  /// the same order; nil when any file can differ.
  package let changedFiles: [Int]?

  /// What the pages of each language were made from, in the order of the files.
  private let origins: [Origin]

  /// What the pages were made from.
  private struct Origin: Sendable {
    let plan: PagePlan
    let graph: SiteGraph
  }

  /// A site that can't be built.
  init(brokenBy diagnostics: DiagnosticBag, pageCount: Int = 0) {
    files = []
    self.pageCount = pageCount
    self.diagnostics = diagnostics
    address = nil
    madePages = 0
    changedFiles = nil
    origins = []
  }

  /// A site with all of its files.
  ///
  /// `madeAgain` are the numbers of the pages that were made for it, or nil when all were.
  init(of draft: SiteDraft, files: [RenderedFile], madeAgain: [Int]?, hasSameOthers: Bool) {
    self.files = files
    pageCount = draft.pageCount
    diagnostics = draft.diagnostics
    address = draft.surroundings.address
    madePages = madeAgain?.count ?? draft.pageCount
    changedFiles = madeAgain.map { pages in
      hasSameOthers ? pages : pages + Array(draft.pageCount..<files.count)
    }
    origins = draft.languages.map { Origin(plan: $0.renderer.plan, graph: $0.graph) }
  }

  /// Whether the site may be published; a strict build takes no warnings.
  package func succeeded(strict: Bool) -> Bool {
    !(strict ? diagnostics.hasErrorsOrWarnings : diagnostics.hasErrors)
  }

  /// The path of the file that an author edits to change what a page says: its entry, or its template if it lists
  /// others; nil for a file that is not a page.
  package func source(ofFile number: Int) -> String? {
    var number = number
    for origin in origins {
      guard number >= origin.plan.pages.count else { return Self.source(ofPage: number, origin) }
      number -= origin.plan.pages.count
    }
    return nil
  }

  private static func source(ofPage number: Int, _ origin: Origin) -> String? {
    let page = origin.plan.pages[number]
    switch page.subject {
    case .entry(let entry), .redirect(to: let entry): return origin.graph.entries[entry].path
    case .selfStudyWorkbook: return Framework.path
    case .packages, .ideas, .standards, .selfStudy, .measures, .cycles, .programs, .voices,
      .stories, .coverage, .glossary, .data, .search, .notFound, .authors:
      return page.template.map { "Templates/\($0).mustache" }
    }
  }
}
