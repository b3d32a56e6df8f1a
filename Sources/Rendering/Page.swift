/// One page that readers open, or a file that they take with them: where it is, what it shows and by which template.
package struct Page: Sendable, Hashable {
  package let route: Route
  package let subject: Subject
  /// The template's path below `Templates/`, without its suffix; nil for a file that no template makes.
  package let template: String?
  /// The language into which what it shows is translated; nil on a page in the site's own language.
  package var language: String?

  /// What a page shows.
  package enum Subject: Sendable, Hashable {
    /// An entry, by number.
    case entry(Int)
    case packages
    case ideas
    case standards
    case measures
    case cycles
    case programs
    case voices
    case stories
    case coverage
    case glossary
    case selfStudy
    /// The self-study as a workbook.
    case selfStudyWorkbook
    case data
    case search
    case notFound
    case authors(AuthorsPage)
    /// An old address of an entry, by number.
    case redirect(to: Int)
  }
}

extension Page {
  /// Whether it is the front page of the site, or of a translation.
  var isFrontPage: Bool { untranslatedRoute == .frontPage }

  /// The address of the same page in the site's own language.
  var untranslatedRoute: Route {
    language.map { Route(String(route.path.dropFirst($0.count + 1))) } ?? route
  }
}
