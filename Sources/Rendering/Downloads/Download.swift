/// A file that readers take with them: a page, or a package with everything in it, in another form than the web's.
package struct Download: Sendable, Hashable {
  /// The page that offers it.
  package let page: Page
  package let format: Format

  /// In which form it is.
  package enum Format: Sendable, Hashable, CaseIterable {
    /// To print, or to fill in on a screen; of a package, all of its guides and resources as one booklet.
    case pdf
    /// To change in Word, Google Docs or LibreOffice.
    case word
  }

  /// Where it is published: beside the page that offers it.
  package var route: Route {
    let name = page.route.path.split(separator: "/").last ?? "page"
    return Route(page.route.path + name + format.suffix)
  }

  /// The template of its text, by its path below `Templates/`, without its suffix.
  var template: String { "\(format.folder)/\(page.template ?? "")" }
}

extension Download.Format {
  /// How its files' names end.
  package var suffix: String {
    switch self {
    case .pdf: ".pdf"
    case .word: ".docx"
    }
  }

  /// The folder of its templates, below `Templates/`.
  var folder: String {
    switch self {
    case .pdf: "print"
    case .word: "word"
    }
  }
}
