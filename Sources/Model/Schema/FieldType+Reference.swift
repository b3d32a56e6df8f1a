/// What a reference says of a field, which lists words to choose from and inner fields below it.
extension FieldType {
  /// What is accepted, in a few words: "one of these words".
  package var words: String {
    switch self {
    case .text: "text"
    case .markdown: "Markdown"
    case .number(let limits): "a whole number from \(limits.lowerBound) to \(limits.upperBound)"
    case .flag: "yes or no"
    case .date: "a date: year-month-day"
    case .period: "a year, a month or a day"
    case .choice: "one of these words"
    case .webAddress: "a web address"
    case .language: "the code of a language"
    case .file: "the name of a file beside this one"
    case .siteAddress: "an address of this site"
    case .reference(let kinds), .referenceWithReason(let kinds):
      kinds.count < 4 ? "the name of \(Self.anyOf(kinds))" : "the name of an entry"
    case .list(let element): element.wordsForMany
    case .group: "a group of fields"
    }
  }

  /// What a list of such values is.
  private var wordsForMany: String {
    switch self {
    case .text: "a list of texts"
    case .markdown: "a list of short Markdown texts"
    case .choice: "a list of these words"
    case .siteAddress: "a list of addresses of this site"
    case .reference(let kinds), .referenceWithReason(let kinds):
      "a list of \(kinds.map { "\($0.rawValue)s" }.joined(separator: " or ")): names, or { id, how }"
    case .group: "a list of groups of fields"
    case .number, .flag, .date, .period, .webAddress, .language, .file, .list:
      "a list, each item \(words)"
    }
  }

  /// The words to choose from; none when any will do.
  package var choices: [Choice] {
    switch self {
    case .choice(let choices): choices
    case .list(let element): element.choices
    default: []
    }
  }

  /// The fields of the group, or of each group of the list.
  package var fields: [any FieldDeclaration] {
    switch self {
    case .group(let fields): fields
    case .list(let element): element.fields
    default: []
    }
  }
}
