import Diagnostics
import Model
import Mustache

/// The authors' guide: the reference as pages of the site.
extension ViewBuilder {
  func record(of page: AuthorsPage) -> ViewRecord {
    switch page {
    case .index: authorsView.record
    case .file(let file): view(of: file).record
    case .worksheets: AuthorsWorksheetsView(WorksheetSample.all).record
    case .writing: AuthorsTextView(.writing).record
    case .downloads: AuthorsTextView(.downloads).record
    case .translations: AuthorsTextView(.translations).record
    case .publishing: AuthorsTextView(.publishing).record
    case .rules: AuthorsRulesView(groups: RuleGroup.allCases.map(view)).record
    case .ruleGroup(let group): view(of: group).record
    case .templates: templatesView.record
    case .template(let name): view(ofTemplate: name).record
    }
  }

  private func url(of page: AuthorsPage) -> String { address.url(page.route) }

  private var authorsView: AuthorsView {
    AuthorsView(
      files: AuthoredFile.allCases.map { file in
        AuthorsLinkView(
          label: file.label, url: url(of: .file(file)), name: file.name, summary: file.summary)
      },
      writingURL: url(of: .writing), worksheetsURL: url(of: .worksheets),
      downloadsURL: url(of: .downloads), translationsURL: url(of: .translations),
      publishingURL: url(of: .publishing),
      rulesURL: url(of: .rules),
      ruleGroups: RuleGroup.allCases.map { group in
        AuthorsLinkView(
          label: group.label, url: url(of: .ruleGroup(group)), name: group.name,
          summary: group.rules.count == 1 ? "1 rule" : "\(group.rules.count) rules")
      },
      templatesURL: url(of: .templates))
  }

  // MARK: - What authors write

  private func view(of file: AuthoredFile) -> AuthorsFileView {
    let own = file.ownFields.fields
    let common = file.commonFields.fields
    var tables: [AuthorsTableView] = []
    if !own.isEmpty {
      tables += Self.tables(
        own, id: "fields", caption: common.isEmpty ? "Its fields" : "Fields of its own")
    }
    if !common.isEmpty {
      tables += Self.tables(common, id: "common", caption: "Fields that every entry has")
    }
    return AuthorsFileView(
      name: file.name, place: InlineCode.html(file.whereItLies), tables: tables,
      example: InlineCode.html(lines: file.exampleFileLines))
  }

  /// The table of some fields, and those of the groups in them.
  private static func tables(
    _ fields: [any FieldDeclaration], id: String, caption: String
  ) -> [AuthorsTableView] {
    let table = AuthorsTableView(
      id: id, caption: InlineCode.html(caption), fields: fields.map { row($0, in: id) })
    return [table]
      + fields.filter { !$0.type.fields.isEmpty }.flatMap { field in
        tables(
          field.type.fields, id: "\(id)-\(field.name)",
          caption: field.isList ? "Each item of `\(field.name)`" : "The fields of `\(field.name)`")
      }
  }

  private static func row(_ field: any FieldDeclaration, in table: String) -> AuthorsFieldView {
    AuthorsFieldView(
      name: field.name, isRequired: field.isRequired, type: field.type.words,
      typeURL: field.type.fields.isEmpty ? nil : "#\(table)-\(field.name)",
      summary: InlineCode.html(field.summary),
      choices: field.type.choices.map { AuthorsChoiceView(word: $0.word, meaning: $0.meaning) },
      example: InlineCode.html(lines: field.exampleLines))
  }

  // MARK: - Rules

  private func view(of group: RuleGroup) -> AuthorsRuleGroupView {
    let page = url(of: .ruleGroup(group))
    return AuthorsRuleGroupView(
      label: group.label, url: page, rules: group.rules.map { Self.view(of: $0, on: page) })
  }

  private static func view(of id: DiagnosticID, on page: String) -> AuthorsRuleView {
    let explanation = id.explanation
    var place: String?
    var wrong: [String]?
    var right: [String]?
    var note: String?
    switch explanation.example {
    case .lines(let lines):
      (place, wrong, right, note) = (lines.place, lines.wrongLines, lines.rightLines, lines.given)
    case .place(let wrongPath, let rightPath, let given):
      (wrong, right, note) = ([wrongPath], [rightPath], given)
    case .notInAFile(let reason): note = reason
    }
    return AuthorsRuleView(
      id: id.rawValue, url: SiteAddress.url(page, fragment: id.rawValue),
      isError: explanation.severity == .error, severity: explanation.severity.label,
      rule: InlineCode.html(explanation.rule), why: InlineCode.html(explanation.why),
      cure: InlineCode.html(explanation.cure), wrongPlace: place,
      wrong: wrong.map { InlineCode.html(lines: $0) },
      right: right.map { InlineCode.html(lines: $0) }, note: note.map(InlineCode.html))
  }

  // MARK: - Templates

  private var templatesView: AuthorsTemplatesView {
    AuthorsTemplatesView(
      uses: ReferencePage.uses.map {
        AuthorsTemplateUseView(type: $0.name, use: InlineCode.html($0.text))
      },
      templates: SiteViews.ownShapes.map { own in
        let count = own.shape.fields.count
        return AuthorsLinkView(
          label: "\(own.template).mustache", url: url(of: .template(own.template)),
          name: own.template, summary: count == 1 ? "1 field" : "\(count) fields")
      },
      everyPage: Self.tables([shared.assetsRecord.shape, PageView.schema.shape]))
  }

  private func view(ofTemplate name: String) -> AuthorsTemplateView {
    let own = SiteViews.ownShapes.first { $0.template == name }
    return AuthorsTemplateView(
      tables: Self.tables([own?.shape].compactMap { $0 }), templatesURL: url(of: .templates))
  }

  /// The tables of some views, and of those that can be reached from them.
  private static func tables(_ views: [ViewShape]) -> [AuthorsGroupView] {
    ViewReference(views).shapes.map { shape in
      AuthorsGroupView(
        id: id(ofGroup: shape.name), name: shape.name, fields: shape.fields.map(row))
    }
  }

  private static func id(ofGroup name: String) -> String {
    "view-" + name.split(separator: " ").joined(separator: "-")
  }

  private static func row(_ field: ViewReference.Field) -> AuthorsGroupFieldView {
    AuthorsGroupFieldView(
      name: field.name, type: field.type, typeURL: field.group.map { "#" + id(ofGroup: $0) },
      summary: field.summary)
  }
}

extension FieldDeclaration {
  fileprivate var isList: Bool { if case .list = type { true } else { false } }
}
