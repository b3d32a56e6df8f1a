import Diagnostics

/// The templates as they are in another language, and what is missing for it.
struct TranslatedTemplates {
  /// The templates in the other language.
  let sources: [SourceFile]
  /// The texts of the pages that nothing is said instead of, and those among the texts that no page says.
  private(set) var bag = DiagnosticBag()

  /// `used` are the templates of the pages and documents that the language has, by name.
  init(_ templates: [SourceFile], used: Set<String>, _ texts: InterfaceTexts) {
    var sources: [SourceFile] = []
    var translations: [String: (source: SourceFile, translation: TemplateTranslation)] = [:]
    for template in templates {
      let translation = TemplateTranslation(template, texts)
      sources.append(SourceFile(path: template.path, bytes: translation.bytes))
      let name = template.path.dropFirst("Templates/".count).dropLast(".mustache".count)
      translations[String(name)] = (template, translation)
    }
    self.sources = sources
    guard let path = texts.path else { return }
    var shown: Set<String> = []
    var next = Array(used)
    while let name = next.popLast() {
      guard shown.insert(name).inserted, let calls = translations[name]?.translation.calls else {
        continue
      }
      next += calls
    }
    reportMissing(shown.sorted().compactMap { translations[$0] }, path)
    let said = Phrase.all.union(translations.values.flatMap(\.translation.found))
    for (text, line) in texts.texts.sorted(by: { $0.value.place < $1.value.place })
    where !said.contains(text) {
      bag.report(
        .translationTextUnused, "No page says “\(text)”", at: line.place,
        help: "Correct it to what the templates say, or remove the line.")
    }
    for text in Phrase.needed.sorted() where texts.texts[text] == nil {
      bag.report(
        .translationText, "“\(text)” is not among the texts of \(path)", at: nil,
        help: "Add a line to \(path): \"\(text)\": and what is said instead.")
    }
  }

  private mutating func reportMissing(
    _ shown: [(source: SourceFile, translation: TemplateTranslation)], _ path: String
  ) {
    var reported: Set<String> = []
    for (source, translation) in shown {
      for (text, place) in translation.missing where reported.insert(text).inserted {
        bag.report(
          .translationText, "“\(text)” is not among the texts of \(path)",
          at: source.range(place..<place + 1),
          help: "Add a line to \(path): \"\(text)\": and what is said instead.")
      }
    }
  }
}
