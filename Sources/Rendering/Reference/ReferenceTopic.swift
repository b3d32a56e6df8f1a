package import Diagnostics
package import Model
import Mustache

/// Something that people can look up.
package enum ReferenceTopic: Sendable, Hashable {
  case file(AuthoredFile)
  case rule(DiagnosticID)
  case writing
  case downloads
  case translations
  case publishing
  /// A template, by its name without the ending.
  case template(String)

  /// The topic that a name leads to; where a kind and a template share it, the template is asked for with its ending.
  package init?(_ name: String, templates: [String]) {
    let template = TemplateSet.templateName(ofPath: name) ?? name
    if let file = AuthoredFile.allCases.first(where: { $0.goes(by: name) }) {
      self = .file(file)
    } else if let rule = DiagnosticID(rawValue: name) {
      self = .rule(rule)
    } else if name == Self.writingName {
      self = .writing
    } else if name == Self.downloadsName {
      self = .downloads
    } else if name == Self.translationsName {
      self = .translations
    } else if name == Self.publishingName {
      self = .publishing
    } else if templates.contains(template) {
      self = .template(template)
    } else {
      return nil
    }
  }

  /// The name of how to write the text.
  static let writingName = "writing"

  /// The name of what readers take with them.
  static let downloadsName = "downloads"

  /// The name of how to translate.
  static let translationsName = "translations"

  /// The name of how to publish.
  static let publishingName = "publishing"

  /// The names of the kinds, the site's own files and the rules, and of what authors do.
  private static let fixedNames =
    AuthoredFile.allCases.map(\.name)
    + [writingName, downloadsName, translationsName, publishingName]
    + DiagnosticID.allCases.map(\.rawValue)

  /// All names, for completion.
  package static func names(templates: [String]) -> [String] {
    fixedNames + templates.map { "\($0).mustache" }
  }

  /// "Did you mean “x”?" for the name that was probably meant, or the names that begin with it, or nil.
  package static func didYouMean(_ name: String, templates: [String]) -> String? {
    let template = TemplateSet.templateName(ofPath: name) ?? name
    let namesake = templates.first { $0.split(separator: "/").last == template[...] }
    if let namesake { return "Did you mean “\(namesake).mustache”?" }
    let rules = DiagnosticID.allCases.map(\.rawValue).filter { $0.hasPrefix(name + ".") }
    if !rules.isEmpty { return "The rules that begin so are \(rules.joined(separator: ", "))." }
    return Suggestion.didYouMean(name, in: names(templates: templates) + templates)
  }

  /// What there is to say about it.
  package func page(_ templates: TemplateReference) -> ReferencePage {
    switch self {
    case .file(let file): .file(file, namesake: templates.names.contains(file.name))
    case .rule(let id): .rule(id)
    case .writing: .writing
    case .downloads: .downloads
    case .translations: .translations
    case .publishing: .publishing
    case .template(let name): .template(name, in: templates)
    }
  }
}

extension AuthoredFile {
  /// Whether somebody who gives a name means this sort of file: by its word, or by the path of such a file.
  fileprivate func goes(by name: String) -> Bool {
    switch self {
    case .entry(let kind): name == self.name || EntryID(contentPath: name)?.kind == kind
    case .site, .framework:
      name == self.name || name == pattern || pattern.hasSuffix("/" + name)
    }
  }
}
