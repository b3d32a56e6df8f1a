/// What a field accepts, as data: it words the diagnostics, and later the scaffolds, editor schemas and reference.
package indirect enum FieldType: Sendable {
  case text
  case markdown
  /// A whole number within limits, both included.
  case number(ClosedRange<Int>)
  case flag
  case date
  /// A year, a month or a day.
  case period
  /// One of a closed set of words.
  case choice([Choice])
  /// An https: or http: address.
  case webAddress
  /// A language, as a tag of BCP 47.
  case language
  /// A file beside the entry, by relative path.
  case file
  /// An address of the site, such as `/old-page/`.
  case siteAddress
  /// An entry of one of the kinds, by slug or code.
  case reference([ContentKind])
  /// The same, or a group of `id` and `how` (the reason).
  case referenceWithReason([ContentKind])
  case list(FieldType)
  case group([any FieldDeclaration])

  /// One value of a choice.
  package struct Choice: Sendable, Hashable {
    /// The word that authors write.
    package let word: String
    /// What it means.
    package let meaning: String
  }

  /// What is accepted, in words that complete "takes …".
  package var description: String {
    switch self {
    case .text: "text"
    case .markdown: "Markdown text"
    case .number(let limits): "a whole number from \(limits.lowerBound) to \(limits.upperBound)"
    case .flag: "yes or no"
    case .date: "a date such as 2026-11-23"
    case .period: "a year, a month or a day, such as 2026, 2026-06 or 2026-06-30"
    case .choice(let choices):
      "one of \(choices.map(\.word).joined(separator: ", "))"
    case .webAddress: "a web address"
    case .language: "the code of a language such as en"
    case .file: "the name of a file beside this one"
    case .siteAddress: "an address of this site such as /old-page/"
    case .reference(let kinds): "the name of \(Self.anyOf(kinds))"
    case .referenceWithReason(let kinds): "the name of \(Self.anyOf(kinds)), or { id, how }"
    case .list(let element): "a list, each item \(element.description)"
    case .group(let fields):
      "a group of fields (\(fields.map(\.name).joined(separator: ", ")))"
    }
  }

  /// One of the kinds in words: "an aim or a driver".
  static func anyOf(_ kinds: [ContentKind]) -> String {
    kinds.map { kind in
      let article = "aeiou".contains(kind.rawValue.prefix(1)) ? "an" : "a"
      return "\(article) \(kind.rawValue)"
    }.joined(separator: " or ")
  }
}
