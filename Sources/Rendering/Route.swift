import Model

/// The address of a page on the site, without the base path: `/packages/guest-speakers/`.
package struct Route: Sendable, Hashable {
  /// Starts with a slash; a page's path ends with one, a file's does not.
  package let path: String

  /// The place on the page, without `#`; nil for the page itself.
  package let fragment: String?

  package init(_ path: String, fragment: String? = nil) {
    self.path = path
    self.fragment = fragment
  }

  /// The last part of its path; empty for the front page.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// The same place among the pages of a translation.
  func inside(_ language: String) -> Route { Route("/\(language)\(path)", fragment: fragment) }

  /// The file below the output folder that a web server answers with.
  package var outputPath: String {
    let relative = String(Substring(path.utf8.dropFirst()))
    return path.utf8.last == UInt8(ascii: "/") ? relative + "index.html" : relative
  }
}

extension Route {
  static let frontPage = Route("/")
  static let packages = Route("/packages/")
  static let ideas = Route("/ideas/")
  static let standards = Route("/standards/")
  static let selfStudy = Route("/self-study/")
  static let selfStudyWorkbook = Route("/self-study/self-study-workbook.xlsx")
  static let theory = Route("/theory/")
  static let rootCauses = Route("/root-causes/")
  static let measures = Route("/measures/")
  static let cycles = Route("/cycles/")
  static let programs = Route("/programs/")
  static let voices = Route("/voices/")
  static let stories = Route("/stories/")
  static let coverage = Route("/standards/coverage/")
  static let glossary = Route("/glossary/")
  static let data = Route("/data/")
  static let search = Route("/search/")
  /// The script through which pages search.
  static let searchIndex = Route("/pagefind/pagefind.js")
  static let notFound = Route("/404.html")

  /// Where readers find the results of a measure as a file for spreadsheets.
  static func results(of measure: EntryID) -> Route {
    Route("/measures/\(measure.slug)/results.csv")
  }

  /// Where readers find an entry.
  init(of entry: Entry) {
    let slug = entry.id.slug
    switch entry.id.kind {
    case .page: self.init(slug == TextPage.frontPageSlug ? "/" : "/\(slug)/")
    case .package: self.init("/packages/\(slug)/")
    case .guide, .resource, .idea: self.init("/packages/\(entry.id.folder ?? "")/\(slug)/")
    case .dimension: self.init("/standards/\(slug)/")
    case .standard: self.init("/standards/\(entry.code?.text ?? slug)/")
    case .aim: self = .theory
    case .driver: self.init("/theory/\(slug)/")
    case .problem: self = .rootCauses
    case .cause: self.init("/root-causes/\(slug)/")
    case .measure: self.init("/measures/\(slug)/")
    case .cycle: self.init("/cycles/\(slug)/")
    case .program: self.init("/programs/\(slug)/")
    case .voice: self.init("/voices/", fragment: slug)
    case .story: self.init("/stories/\(slug)/")
    case .term: self.init("/glossary/", fragment: slug)
    }
  }
}
