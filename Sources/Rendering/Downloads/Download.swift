/// A page, or a package with everything in it, in another form than the web's, for readers to take along; or the picture
/// that other sites show beside a link to a page.
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
    /// To use a package without internet: its pages, and all of its files, in one archive.
    case kit
    /// The picture that other sites show beside a link to the page.
    case card

    /// The forms that readers take along.
    static let taken: [Format] = [.pdf, .word, .kit]
  }

  /// Where it is published: beside the page that offers it.
  package var route: Route {
    Route(page.route.path + (format == .card ? "card" : page.route.name) + format.ending)
  }

  /// The template of its text, or of the start page of a kit, by its path below `Templates/`, without its suffix.
  var template: String {
    format == .card ? Self.cardTemplate : "\(format.folder)/\(page.template ?? "")"
  }

  /// All cards look alike.
  static let cardTemplate = "card/card"
}

extension Download.Format {
  /// How its files' names end, which says what sort of files they are.
  package var suffix: String {
    switch self {
    case .pdf: ".pdf"
    case .word: ".docx"
    case .kit: ".zip"
    case .card: ".png"
    }
  }

  /// What comes after the name of the page that offers it.
  fileprivate var ending: String { self == .kit ? "-kit.zip" : suffix }

  /// The folder of its templates, below `Templates/`.
  var folder: String {
    switch self {
    case .pdf: "print"
    case .word: "word"
    case .kit: "kit"
    case .card: "card"
    }
  }
}
