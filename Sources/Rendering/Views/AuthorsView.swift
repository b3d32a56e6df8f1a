import Mustache

/// The front page of the authors' guide.
struct AuthorsView: View {
  let files: [AuthorsLinkView]
  let writingURL: String
  let worksheetsURL: String
  let downloadsURL: String
  let translationsURL: String
  let publishingURL: String
  let rulesURL: String
  let ruleGroups: [AuthorsLinkView]
  let templatesURL: String

  static let schema = ViewSchema<AuthorsView>(
    "authors",
    [
      .list("files", "The pages about what authors write") { $0.files },
      .text("writingURL", "The page about the text") { $0.writingURL },
      .text("worksheetsURL", "The page about worksheets") { $0.worksheetsURL },
      .text("downloadsURL", "The page about files to download") { $0.downloadsURL },
      .text("translationsURL", "The page about translations") { $0.translationsURL },
      .text("publishingURL", "The page about publishing") { $0.publishingURL },
      .text("rulesURL", "The page that lists all rules") { $0.rulesURL },
      .list("ruleGroups", "The pages that explain them, by what they are about") { $0.ruleGroups },
      .text("templatesURL", "The page about templates") { $0.templatesURL },
    ])
}

/// A link of the authors' guide.
struct AuthorsLinkView: View {
  let label: String
  let url: String
  let name: String
  let summary: String

  static let schema = ViewSchema<AuthorsLinkView>(
    "authors link",
    [
      .text("label", "What it says: Planning guide") { $0.label },
      .text("url", "Where it leads") { $0.url },
      .text("name", "The name for `changepack explain`: guide") { $0.name },
      .text("summary", "What is to be found there") { $0.summary },
    ])
}

/// A page of the authors' guide about something that authors write.
struct AuthorsFileView: View {
  let name: String
  let place: [UInt8]
  let tables: [AuthorsTableView]
  let example: [UInt8]

  static let schema = ViewSchema<AuthorsFileView>(
    "authors file",
    [
      .text("name", "The name for `changepack explain`: guide") { $0.name },
      .html("place", "Where its files lie, in a sentence") { $0.place },
      .list("tables", "The fields, in tables") { $0.tables },
      .html("example", "A whole file") { $0.example },
    ])
}

/// Fields that belong together, as a table of the authors' guide.
struct AuthorsTableView: View {
  let id: String
  let caption: [UInt8]
  let fields: [AuthorsFieldView]

  static let schema = ViewSchema<AuthorsTableView>(
    "authors table",
    [
      .text("id", "Its place on the page, without #") { $0.id },
      .html("caption", "What the fields belong to") { $0.caption },
      .list("fields", "The fields") { $0.fields },
    ])
}

/// A field that authors fill in.
struct AuthorsFieldView: View {
  let name: String
  let isRequired: Bool
  let type: String
  let typeURL: String?
  let summary: [UInt8]
  let choices: [AuthorsChoiceView]
  let example: [UInt8]

  static let schema = ViewSchema<AuthorsFieldView>(
    "authors field",
    [
      .text("name", "The name before the colon") { $0.name },
      .flag("isRequired", "Whether every file has to have it") { $0.isRequired },
      .text("type", "What it takes, in words") { $0.type },
      .optionalText("typeURL", "The table of the fields in it") { $0.typeURL },
      .html("summary", "What to write") { $0.summary },
      .list("choices", "The words to choose from") { $0.choices },
      .flag("hasChoices", "Whether there are such words") { !$0.choices.isEmpty },
      .html("example", "An example, line by line") { $0.example },
    ])
}

/// A word that authors can choose for a field.
struct AuthorsChoiceView: View {
  let word: String
  let meaning: String

  static let schema = ViewSchema<AuthorsChoiceView>(
    "authors choice",
    [
      .text("word", "What to write") { $0.word },
      .text("meaning", "What it means") { $0.meaning },
    ])
}
