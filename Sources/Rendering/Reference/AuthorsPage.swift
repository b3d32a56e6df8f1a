package import Model

/// A page of the authors' guide, which a site has when its `site.yaml` asks for it.
package enum AuthorsPage: Sendable, Hashable, CaseIterable {
  case index
  case file(AuthoredFile)
  case worksheets
  case downloads
  case publishing
  case rules
  case templates

  package static let allCases =
    [.index] + AuthoredFile.allCases.map(AuthorsPage.file) + [
      .worksheets, .downloads, .publishing, .rules, .templates,
    ]

  /// Where readers find it.
  var route: Route {
    switch self {
    case .index: Route("/authors/")
    case .file(let file): Route("/authors/\(file.name)/")
    case .worksheets: Route("/authors/worksheets/")
    case .downloads: Route("/authors/downloads/")
    case .publishing: Route("/authors/publishing/")
    case .rules: Route("/authors/rules/")
    case .templates: Route("/authors/templates/")
    }
  }

  /// The template that makes it.
  var template: String {
    switch self {
    case .index: "authors"
    case .file: "authors-file"
    case .worksheets: "authors-worksheets"
    case .downloads, .publishing: "authors-text"
    case .rules: "authors-rules"
    case .templates: "authors-templates"
    }
  }

  /// What it is called.
  var title: String {
    switch self {
    case .index: "For authors"
    case .file(let file): file.label
    case .worksheets: "Worksheets"
    case .downloads: "Downloads"
    case .publishing: "Publishing"
    case .rules: "Rules"
    case .templates: "Templates"
    }
  }

  /// What it is about, in a sentence.
  var summary: String {
    switch self {
    case .index: "What you can write for this site, and what is checked."
    case .file(let file): file.summary
    case .worksheets: "How to type what people fill in: blanks, lines, boxes, choices and tables."
    case .downloads: "What readers can print, adapt and use without internet, and how it is made."
    case .publishing: "How to bring the site to its readers, host by host."
    case .rules: "What is checked before the site is published, why, and how to mend it."
    case .templates: "What the templates that make the pages can show."
    }
  }
}
