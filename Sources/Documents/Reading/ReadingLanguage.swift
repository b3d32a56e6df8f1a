/// A language for which there is a formula that says how hard a text is to read.
package enum ReadingLanguage: Sendable, Hashable {
  case english, spanish

  /// The language with a code, such as `en` or `es-US`; nil when there is no formula for it.
  package init?(code: String) {
    switch code.prefix(while: { $0 != "-" }).lowercased() {
    case "en": self = .english
    case "es": self = .spanish
    default: return nil
    }
  }
}
