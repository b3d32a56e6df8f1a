/// The codes of languages as far as a site uses them: `es`, `pt-BR` (BCP 47).
package enum LanguageTag {
  /// Whether a text is a code: two or three small letters, and perhaps a region in capitals.
  package static func isTag(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), parts.count < 3
    else { return false }
    guard let region = parts.dropFirst().first else { return true }
    return region.utf8.count == 2 && region.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The folder of a language's translations, with a slash at the end.
  package static func folder(of language: String) -> String { "Content/\(language)/" }

  /// The language whose translations a file would be among, judged by its path; nil for any other file.
  package static func language(ofPath path: String) -> String? {
    let parts = path.split(separator: "/", maxSplits: 2)
    guard parts.count == 3, parts[0] == "Content", isTag(parts[1]) else { return nil }
    return String(parts[1])
  }
}
