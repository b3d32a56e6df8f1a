/// A sort of file that authors write: the entries of one kind, or one of the site's two data files.
package enum AuthoredFile: Sendable, Hashable, CaseIterable {
  case entry(ContentKind), site, framework

  package static let allCases = ContentKind.allCases.map(Self.entry) + [.site, .framework]

  /// What it is called on the command line: `guide`, `site`.
  package var name: String {
    switch self {
    case .entry(let kind): kind.rawValue
    case .site: "site"
    case .framework: "framework"
    }
  }

  /// The same for readers: "Planning guide".
  package var label: String {
    switch self {
    case .entry(let kind): kind.type.label
    case .site: "The site"
    case .framework: "The framework of the standards"
    }
  }

  /// What it is for, in one sentence.
  package var summary: String {
    switch self {
    case .entry(let kind): kind.type.summary
    case .site: "What the whole site has in common: its title, its address, its links."
    case .framework:
      "What the standards belong to, and the scale by which programs rate themselves."
    }
  }

  /// Where it lies below the site's folder: `Content/packages/<folder>/guides/<slug>.md`.
  package var pattern: String {
    switch self {
    case .entry(let kind): "Content/\(kind.type.location.pattern)"
    case .site: SiteConfiguration.path
    case .framework: Framework.path
    }
  }

  /// The fields that only files of this sort have.
  package var ownFields: FieldList {
    switch self {
    case .entry(let kind): kind.type.fields
    case .site: SiteConfiguration.fields
    case .framework: Framework.fields
    }
  }

  /// The fields that it shares with the entries of other kinds.
  package var commonFields: FieldList {
    if case .entry = self { CommonFields.fields } else { [] }
  }

  /// All fields, in the order in which they are written.
  package var fields: [any FieldDeclaration] { commonFields.fields + ownFields.fields }
}

// MARK: - Examples

extension AuthoredFile {
  /// A whole file that shows the fields at work.
  ///
  /// What leads to other files is left out where it may be, because they differ from site to site; an idea needs its
  /// drivers on every site that has some.
  package var example: String {
    let fields = fields.filter {
      $0.isRequired || !$0.type.leadsElsewhere || $0.name == Idea.driversField.name
    }
    return example(of: fields.map(\.exampleLines))
  }

  /// A whole file with nothing but the lines of these fields.
  package func example(of fields: [[String]], text: String = "The text, in Markdown.") -> String {
    let lines = fields.flatMap(\.self).joined(separator: "\n") + "\n"
    switch self {
    case .entry(.term): return "---\n\(lines)---\n"
    case .entry: return "---\n\(lines)---\n\n\(text)\n"
    case .site, .framework: return lines
    }
  }
}

extension FieldType {
  /// Whether a value names another file or page.
  fileprivate var leadsElsewhere: Bool {
    switch self {
    case .file, .siteAddress, .reference, .referenceWithReason: true
    case .list(let element): element.leadsElsewhere
    case .text, .markdown, .number, .flag, .date, .period, .choice, .webAddress, .language, .group:
      false
    }
  }
}
