import TestSupport

/// The Spanish of a generated site.
extension GeneratedSite {
  /// What an entry says in Spanish.
  struct TranslatedText {
    var title: String
    var summary: String?
    var words: [String] = []
    /// The entries that it links to.
    var links: [Int] = []
    var isDraft = false
  }

  /// Translates an entry, changes its translation, or takes it away.
  mutating func editTranslation(of number: Int) {
    guard var translation = entries[number].translation else {
      entries[number].translation = TranslatedText(title: sentence())
      return
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: translation.title = sentence()
    case 1: translation.summary = random.isOnce(in: 2) ? sentence() : nil
    case 2, 3: translation.words.append(sentence())
    case 4, 5: translation.links.append(Int.random(in: entries.indices, using: &random))
    case 6: translation.isDraft.toggle()
    default:
      entries[number].translation = nil
      return
    }
    if translation.words.count > 4 { translation.words.removeFirst() }
    if translation.links.count > 4 { translation.links.removeFirst() }
    entries[number].translation = translation
  }

  /// The translation of an entry as a file; nil when there is none.
  func translatedText(of entry: Entry) -> String? {
    guard let translation = entry.translation else { return nil }
    var lines = ["---", "title: \"\(translation.title)\""]
    if let summary = translation.summary { lines.append("summary: \"\(summary)\"") }
    if translation.isDraft { lines.append("status: draft") }
    lines += ["---", ""]
    lines += translation.words.map { "Palabras \($0).\n" }
    lines += translation.links.map {
      "Vean [esto](\(link(to: $0, from: entry))) y [[\(name(of: $0))]].\n"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension GeneratedSite.Entry {
  /// Where its translation lies.
  var translatedPath: String { "Content/es/" + path.dropFirst("Content/".count) }
}
