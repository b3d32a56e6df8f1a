import Mustache

extension ReferencePage {
  /// Every field that a template can use.
  package static func template(_ name: String, in reference: TemplateReference) -> ReferencePage {
    let title = "\(name).mustache"
    guard let scopes = reference.scopes[name], let first = scopes.first else {
      return ReferencePage(
        title: title,
        blocks: [.text("No page uses this template, so there is nothing that it could show.")])
    }
    // What is there in one place only would be an error in the others.
    let common = first.filter { shape in scopes.allSatisfy { $0.contains { $0 === shape } } }
    let direct = Set(common.map(\.name))
    let innermost = Set(scopes.compactMap(\.first?.name))
    let groups = ViewReference(common).shapes.filter { !$0.fields.isEmpty }.flatMap { group in
      [
        Block.heading("\(direct.contains(group.name) ? "Fields of" : "Inside") “\(group.name)”"),
        .rows(group.fields.map(Row.init)),
      ]
    }
    return ReferencePage(
      title: title,
      blocks: [.text(intro(name, reference, innermost))] + groups
        + [.heading("How to use them"), .rows(uses)])
  }

  private static func intro(
    _ name: String, _ reference: TemplateReference, _ innermost: Set<String>
  ) -> String {
    let path = "`Templates/\(name).mustache`"
    let views = innermost.sorted().map { "“\($0)”" }.joined(separator: ", ")
    let use =
      if reference.isPageTemplate(name) {
        "\(path) makes a page of the site. These are the fields that it can use."
      } else if TemplateReference.isDownload(name) {
        "\(path) makes a file to download. These are the fields that it can use."
      } else if innermost.count == 1 {
        "Other templates use \(path) to show \(views). These are the fields that it can use."
      } else {
        """
        Other templates use \(path) in places that differ in their own fields (\(views)). These are the fields that \
        all of those places have.
        """
      }
    return use + " Where two of them have the same name, the upper one counts."
  }

  /// How each sort of field is written in a template.
  static let uses = [
    Row(name: "text", text: "`{{name}}`"),
    Row(name: "HTML", text: "`{{{name}}}`"),
    Row(
      name: "yes or no",
      text: "`{{#name}} shown if yes {{/name}}`, `{{^name}} shown if no {{/name}}`"),
    Row(name: "group", text: "`{{name.field}}`, or `{{#name}} {{field}} {{/name}}`"),
    Row(name: "list", text: "`{{#name}} shown for each item {{/name}}`"),
    Row(name: "may be missing", text: "`{{#name}} shown if it is there {{/name}}`"),
  ]
}

extension ReferencePage.Row {
  init(_ field: ViewReference.Field) {
    self.init(name: field.name, text: "\(field.summary) (\(field.type))")
  }
}
