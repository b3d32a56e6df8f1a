import Diagnostics
import Model

/// The templates as they are in another language, and what is missing for it.
struct TranslatedTemplates: Sendable {
  /// The templates in the other language.
  let sources: [SourceFile]

  private let texts: InterfaceTexts
  private let site: SiteConfiguration
  private typealias Translation = (source: SourceFile, translation: TemplateTranslation)
  private let translations: [String: Translation]

  init(_ templates: [SourceFile], _ texts: InterfaceTexts, of site: SiteConfiguration) {
    self.texts = texts
    self.site = site
    var sources: [SourceFile] = []
    var translations: [String: Translation] = [:]
    for template in templates {
      let translation = TemplateTranslation(template, texts)
      sources.append(SourceFile(path: template.path, bytes: translation.bytes))
      let name = template.path.dropFirst("Templates/".count).dropLast(".mustache".count)
      translations[String(name)] = (template, translation)
    }
    self.sources = sources
    self.translations = translations
  }

  /// The texts of the pages that nothing is said instead of, and those among the texts that no page says.
  ///
  /// `used` are the templates of the pages and documents that the language has, by name.
  func diagnostics(whenUsing used: Set<String>) -> DiagnosticBag {
    var bag = DiagnosticBag()
    guard let path = texts.path else {
      if !used.isEmpty { reportMissingFile(into: &bag) }
      return bag
    }
    var shown: Set<String> = []
    var next = Array(used)
    while let name = next.popLast() {
      guard shown.insert(name).inserted, let calls = translations[name]?.translation.calls else {
        continue
      }
      next += calls
    }
    let reported = reportMissing(
      shown.sorted().compactMap { translations[$0] }, path, into: &bag)
    let said = Phrase.all.union(translations.values.flatMap(\.translation.found))
    let unused = texts.texts.filter { !said.contains($0.key) }
    for (text, line) in unused.sorted(by: { $0.value.place < $1.value.place }) {
      bag.report(
        .translationTextUnused, "No page says “\(text)”", at: line.place,
        help: "Correct it to what the templates say, or remove the line.")
    }
    for text in Phrase.needed.subtracting(reported).sorted() where texts.texts[text] == nil {
      bag.report(
        .translationText, "“\(text)” is not among the texts of \(path)", at: nil,
        help: "Add a line to \(path): \"\(text)\": and what is said instead.")
    }
    return bag
  }

  private func reportMissingFile(into bag: inout DiagnosticBag) {
    bag.report(
      .translationText,
      "There is no \(InterfaceTexts.path(of: site.language)), so the headings and buttons of pages in “\(site.language)” stay in “\(site.originalLanguage)”",
      at: SourceRange(path: SiteConfiguration.path, bytes: 0..<0),
      help:
        "Make the file, with a line such as \"\(Phrase.home.rawValue)\": and what is said instead. Then you are told which lines are missing."
    )
  }

  /// Reports the texts of templates that nothing is said instead of, each once, and returns them.
  private func reportMissing(
    _ shown: [Translation], _ path: String, into bag: inout DiagnosticBag
  ) -> Set<String> {
    var reported: Set<String> = []
    for (source, translation) in shown {
      for (text, place) in translation.missing where reported.insert(text).inserted {
        bag.report(
          .translationText, "“\(text)” is not among the texts of \(path)",
          at: source.range(place..<place + 1),
          help: "Add a line to \(path): \"\(text)\": and what is said instead.")
      }
    }
    return reported
  }
}
