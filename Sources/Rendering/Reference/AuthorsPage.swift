package import Diagnostics
package import Model

/// A page of the authors' guide, which a site has when its `site.yaml` asks for it.
package enum AuthorsPage: Sendable, Hashable, CaseIterable {
  case index
  case file(AuthoredFile)
  case writing
  case worksheets
  case downloads
  case translations
  case publishing
  case rules
  case ruleGroup(RuleGroup)
  case templates
  /// What a template can show, by its name without the ending.
  case template(String)

  package static let allCases =
    [.index] + AuthoredFile.allCases.map(AuthorsPage.file) + [
      .writing, .worksheets, .downloads, .translations, .publishing, .rules,
    ]
    + RuleGroup.allCases.map(AuthorsPage.ruleGroup) + [.templates]
    + SiteViews.ownShapes.map { AuthorsPage.template($0.template) }

  /// Where readers find it.
  var route: Route {
    switch self {
    case .index: Route("/authors/")
    case .file(let file): Route("/authors/\(file.name)/")
    case .writing: Route("/authors/writing/")
    case .worksheets: Route("/authors/worksheets/")
    case .downloads: Route("/authors/downloads/")
    case .translations: Route("/authors/translations/")
    case .publishing: Route("/authors/publishing/")
    case .rules: Route("/authors/rules/")
    case .ruleGroup(let group): Route("/authors/rules/\(group.name)/")
    case .templates: Route("/authors/templates/")
    case .template(let name): Route("/authors/templates/\(name)/")
    }
  }

  /// The template that makes it.
  var template: String {
    switch self {
    case .index: "authors"
    case .file: "authors-file"
    case .worksheets: "authors-worksheets"
    case .writing, .downloads, .translations, .publishing: "authors-text"
    case .rules: "authors-rules"
    case .ruleGroup: "authors-rule-group"
    case .templates: "authors-templates"
    case .template: "authors-template"
    }
  }

  /// What it is called.
  var title: String {
    switch self {
    case .index: "For authors"
    case .file(let file): file.label
    case .writing: "Writing"
    case .worksheets: "Worksheets"
    case .downloads: "Downloads"
    case .translations: "Translations"
    case .publishing: "Publishing"
    case .rules: "Rules"
    case .ruleGroup(let group): "Rules: \(group.label)"
    case .templates: "Templates"
    case .template(let name): "\(name).mustache"
    }
  }

  /// What it is about, in a sentence.
  var summary: String {
    switch self {
    case .index: "What you can write for this site, and what is checked."
    case .file(let file): file.summary
    case .writing:
      "How to type what is more than words: links, notes, pictures, words of another language."
    case .worksheets: "How to type what people fill in: blanks, lines, boxes, choices and tables."
    case .downloads: "What readers can print, adapt and use without internet, and how it is made."
    case .translations: "How the site speaks more than one language, and keeps up in each."
    case .publishing: "How to bring the site to its readers, host by host."
    case .rules: "What is checked before the site is published, in a sentence each."
    case .ruleGroup: "What is checked before the site is published, why, and how to mend it."
    case .templates: "What the templates that make the pages can show."
    case .template: "What this template can show, besides what every page has."
    }
  }

  /// The page above it; nil for the front page of the guide.
  var parent: AuthorsPage? {
    switch self {
    case .index: nil
    case .file, .writing, .worksheets, .downloads, .translations, .publishing, .rules, .templates:
      .index
    case .ruleGroup: .rules
    case .template: .templates
    }
  }
}
