import Documents

/// Where the translations of each language are: `Content/es/`, `Content/pt-BR/`.
package enum TranslationFolder {
  /// The folder of a language's translations, with a slash at the end.
  package static func path(of language: String) -> String { "Content/\(language)/" }

  /// The language whose translations a file would be among, judged by its path; nil for any other file.
  package static func language(ofPath path: String) -> String? {
    let parts = path.split(separator: "/", maxSplits: 2)
    guard parts.count == 3, parts[0] == "Content",
      case .success(let tag) = LanguageTag.read(String(parts[1]))
    else { return nil }
    return tag.text
  }
}
