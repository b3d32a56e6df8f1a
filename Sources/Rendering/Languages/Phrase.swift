import Diagnostics
import Documents
import Model

/// A phrase that the program puts into pages, in English.
enum Phrase: String, CaseIterable, Sendable {
  case languageName = "English"
  case inOriginalLanguage = "(in English)"
  case frontPageOnly = "front page"
  case home = "Home"
  case packages = "Packages"
  case standards = "Standards"
  case search = "Search"
  case searchSummary = "Search this site, or look through everything on it by kind and from A to Z."
  case notFound = "Page not found"
  case date = "{month} {day}, {year}"
  case andLast = "{list} and {last}"
  case forAudience = "For {audience}"
  case hoursAndMinutes = "{hours} {minutes}"
  case booklet = "Booklet to print (PDF)"
  case pdf = "PDF to print or fill in"
  case word = "Word document to adapt"
  case aimToIdeas = "From the aim to the ideas of this package"
}

/// Something that is counted: its word for one and for several.
enum CountedThing: String, CaseIterable, Sendable {
  case minute = "minute | minutes"
  case hour = "hour | hours"
  case page = "page | pages"
  case planningGuide = "planning guide | planning guides"
  case changeIdea = "change idea | change ideas"
  case resource = "resource | resources"
}

extension Phrase {
  /// What the program says on the pages of every translation.
  static let needed: Set<String> = Set(
    allCases.map(\.rawValue) + MarkdownPhrase.allCases.map(\.rawValue)
      + CountedThing.allCases.map(\.rawValue) + Words.monthNames
      + [ContentKind.page, .package, .guide, .resource, .idea, .standard, .term].flatMap {
        [$0.type.label, $0.type.pluralLabel]
      } + Resource.Form.allCases.map(\.rawValue.capitalizedFirst)
      + Resource.Audience.allCases.map(\.rawValue)
      + Idea.Form.allCases.map(\.rawValue.capitalizedFirst)
      + Idea.TestingStatus.allCases.map(\.badgeView.label)
      + Idea.DegreeOfBelief.allCases.map(\.badgeView.label)
      + Idea.ExternalEvidence.allCases.map(\.badgeView.label))

  /// Everything that the program may say on the pages of a translation.
  static let all: Set<String> = needed.union(
    ContentKind.allCases.flatMap { [$0.type.label, $0.type.pluralLabel] }
      + Story.Form.allCases.flatMap { [$0.rawValue.capitalizedFirst, $0.meaning] })
}

extension InterfaceTexts {
  /// What is said instead of a phrase.
  subscript(_ phrase: Phrase) -> String { self[phrase.rawValue] }
}
