import Mustache

/// The page of the authors' guide about all templates.
struct AuthorsTemplatesView: View {
  let uses: [AuthorsTemplateUseView]
  let templates: [AuthorsLinkView]
  let everyPage: [AuthorsGroupView]

  static let schema = ViewSchema<AuthorsTemplatesView>(
    "authors templates",
    [
      .list("uses", "How each type of field is written in a template") { $0.uses },
      .list("templates", "The pages about single templates") { $0.templates },
      .list("everyPage", "The fields of every page, then those of the groups among them") {
        $0.everyPage
      },
    ])
}

/// The page of the authors' guide about one template.
struct AuthorsTemplateView: View {
  let tables: [AuthorsGroupView]
  let templatesURL: String

  static let schema = ViewSchema<AuthorsTemplateView>(
    "authors template",
    [
      .list("tables", "The fields of its own, then those of the groups and lists among them") {
        $0.tables
      },
      .text("templatesURL", "The page about all templates, with the fields of every page") {
        $0.templatesURL
      },
    ])
}

/// How one type of field is written in a template.
struct AuthorsTemplateUseView: View {
  let type: String
  let use: [UInt8]

  static let schema = ViewSchema<AuthorsTemplateUseView>(
    "authors template use",
    [
      .text("type", "The type") { $0.type },
      .html("use", "How it is written") { $0.use },
    ])
}

/// What a template or a group offers, as a table.
struct AuthorsGroupView: View {
  let id: String
  let name: String
  let fields: [AuthorsGroupFieldView]

  static let schema = ViewSchema<AuthorsGroupView>(
    "authors group",
    [
      .text("id", "Its place on the page, without #") { $0.id },
      .text("name", "The template's file, or the name of the group") { $0.name },
      .list("fields", "The fields") { $0.fields },
      .flag("hasFields", "Whether there are any") { !$0.fields.isEmpty },
    ])
}

/// A field that a template can show.
struct AuthorsGroupFieldView: View {
  let name: String
  let type: String
  let typeURL: String?
  let summary: String

  static let schema = ViewSchema<AuthorsGroupFieldView>(
    "authors group field",
    [
      .text("name", "The name that templates use") { $0.name },
      .text("type", "What it holds, in words") { $0.type },
      .optionalText("typeURL", "The table of the fields in it") { $0.typeURL },
      .text("summary", "What it means") { $0.summary },
    ])
}
