import Diagnostics
import Model

extension ReferencePage {
  /// Everything that can be looked up.
  package static func overview(templates: [String]) -> ReferencePage {
    let rules = RuleGroup.allCases.map { group in
      Row(name: group.label, text: group.rules.map(\.rawValue).joined(separator: ", "))
    }
    return ReferencePage(
      title: "What can be explained",
      blocks: [
        .text("Type `changepack explain` and one of these names."),
        .heading("What authors write"),
        .rows(AuthoredFile.allCases.map { Row(name: $0.name, text: $0.summary) }),
        .heading("What authors do"),
        .rows([
          Row(name: ReferenceTopic.writingName, text: AuthorsPage.writing.summary),
          Row(name: ReferenceTopic.downloadsName, text: AuthorsPage.downloads.summary),
          Row(name: ReferenceTopic.translationsName, text: AuthorsPage.translations.summary),
          Row(name: ReferenceTopic.publishingName, text: AuthorsPage.publishing.summary),
        ]),
        .heading("Rules"), .rows(rules),
        .heading("Templates"),
        .text(templates.map { "\($0).mustache" }.joined(separator: ", ")),
      ])
  }
}
