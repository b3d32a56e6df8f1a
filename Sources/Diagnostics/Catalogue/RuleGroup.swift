/// A part of the catalogue: the rules about one thing.
package enum RuleGroup: String, Sendable, CaseIterable {
  case files, frontMatter, fields, markdown, readability, worksheets, links, pictures, entries,
    theory, series
  case site, translations, publishing, templates, look, weight, documents, output

  /// What the rules are about, as a part of an address.
  package var name: String {
    switch self {
    case .frontMatter: "front-matter"
    default: rawValue
    }
  }

  /// What the rules are about, as a heading.
  package var label: String {
    switch self {
    case .files: "Files"
    case .frontMatter: "Front matter"
    case .fields: "Fields"
    case .markdown: "Markdown"
    case .readability: "Readability"
    case .worksheets: "Worksheets"
    case .links: "Links"
    case .pictures: "Pictures"
    case .entries: "Entries"
    case .theory: "The theory and the root causes"
    case .series: "Series of measures"
    case .site: "The site"
    case .translations: "Translations"
    case .publishing: "Publishing"
    case .templates: "Templates"
    case .look: "The look"
    case .weight: "Weight"
    case .documents: "Documents to download, and the search"
    case .output: "The output folder"
    }
  }

  /// The rules, in the order of the catalogue.
  package var rules: [DiagnosticID] { Self.rulesByGroup[self] ?? [] }

  private static let rulesByGroup = Dictionary(grouping: DiagnosticID.allCases, by: \.group)
}

extension DiagnosticID {
  /// What the rule is about, which the first word of its name tells.
  package var group: RuleGroup {
    switch Substring(rawValue.utf8.prefix { $0 != UInt8(ascii: ".") }) {
    case "file": .files
    case "front-matter": .frontMatter
    case "field": .fields
    case "markdown": .markdown
    case "text": .readability
    case "worksheet": .worksheets
    case "link": .links
    case "picture": .pictures
    case "aim", "driver", "problem", "cause": .theory
    case "series": .series
    case "site": .site
    case "translation": .translations
    case "publish": .publishing
    case "template": .templates
    case "theme": .look
    case "weight": .weight
    case "document", "search": .documents
    case "output": .output
    default: .entries
    }
  }
}
