/// The name of a language in short, such as `es`, `es-MX` or `zh-Hans`: a tag of BCP 47 (RFC 5646, section 2.1).
package struct LanguageTag: Sendable, Hashable {
  /// What keeps a text from being a tag, in words for authors.
  package struct Flaw: Error, Hashable {
    /// What is wrong, as a headline.
    package let reason: String
    /// What to do about it.
    package let cure: String

    package init(reason: String, cure: String) {
      self.reason = reason
      self.cure = cure
    }
  }

  /// The tag as it was written.
  package let text: String
  private let parts: [String]

  /// Reads a tag; capital and small letters mean the same.
  ///
  /// Codes of two letters have to be those of a language and of a country. Those of three letters are too many to know, as
  /// are the names of variants; these only have to have the right form.
  package static func read(_ text: String) -> Result<LanguageTag, Flaw> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if let flaw = flaw(of: text, parts) { return .failure(flaw) }
    return .success(LanguageTag(text: text, parts: parts))
  }

  /// Whether its script runs from right to left, as far as the language or the tag says so.
  package var isRightToLeft: Bool {
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return ["arab", "hebr", "nkoo", "syrc", "thaa"].contains(script.lowercased())
    }
    return ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(parts[0].lowercased())
  }

  // MARK: Flaws

  private static let usual = "Write a code such as en for English or es for Spanish."

  private static func flaw(of text: String, _ parts: [String]) -> Flaw? {
    if text.contains("_") {
      let hyphenated = String(text.map { $0 == "_" ? "-" : $0 })
      return Flaw(
        reason: "The code of a language has hyphens, not underscores",
        cure: "Write \(hyphenated).")
    }
    return flaw(ofLanguage: parts[0]) ?? flaw(ofRest: Array(parts.dropFirst()), in: text)
  }

  private static func flaw(ofLanguage written: String) -> Flaw? {
    let code = written.lowercased()
    if code.isEmpty { return Flaw(reason: "There is no code of a language", cure: usual) }
    if let shorter = LanguageCodes.shorter(code) {
      return Flaw(
        reason: "The code of this language has two letters: \(shorter)", cure: "Write \(shorter).")
    }
    let isKnown =
      code.isLetters
      && (code.utf8.count == 2 ? LanguageCodes.isLanguage(code) : code.utf8.count == 3)
    return isKnown ? nil : Flaw(reason: "“\(written)” is not the code of a language", cure: usual)
  }

  /// The flaw of what follows the language: at most three further languages, one script, one region, variants, extensions,
  /// in this order.
  private static func flaw(ofRest rest: [String], in text: String) -> Flaw? {
    var rest = rest[...]
    var further = 0
    while further < 3, let part = rest.first, part.isLetters, part.utf8.count == 3 {
      rest.removeFirst()
      further += 1
    }
    if let part = rest.first, part.isLetters, part.utf8.count == 4 { rest.removeFirst() }
    if let part = rest.first, part.isLetters, part.utf8.count == 2 {
      let region = part.uppercased()
      guard LanguageCodes.isRegion(region) else {
        return Flaw(
          reason: "“\(part)” is not the code of a country",
          cure: region == "UK"
            ? "The code of the United Kingdom is GB."
            : "Write the language alone, or another country.")
      }
      rest.removeFirst()
    } else if let part = rest.first, part.isDigits, part.utf8.count == 3 {
      rest.removeFirst()
    }
    while let part = rest.first, part.isVariant { rest.removeFirst() }
    return areExtensions(rest)
      ? nil
      : Flaw(
        reason: "“\(text)” is not the code of a language",
        cure: "Write the language, and if it matters the country behind a hyphen, such as es-MX.")
  }

  /// Whether the last parts of a tag are a letter or a digit each with at least one part that belongs to it.
  private static func areExtensions(_ parts: ArraySlice<String>) -> Bool {
    var isOpen = false
    for (number, part) in parts.enumerated() {
      guard part.isLettersAndDigits, 1...8 ~= part.utf8.count, number > 0 || part.utf8.count == 1
      else { return false }
      if part.utf8.count == 1, isOpen { return false }
      isOpen = part.utf8.count == 1
    }
    return !isOpen
  }
}

extension String {
  fileprivate var isLetters: Bool { utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 } }

  fileprivate var isDigits: Bool { utf8.allSatisfy { 0x30...0x39 ~= $0 } }

  fileprivate var isLettersAndDigits: Bool { utf8.allSatisfy(\.isASCIIAlphanumeric) }

  /// Whether it has the form of a variant: five to eight letters or digits, or a digit and three more.
  fileprivate var isVariant: Bool {
    guard isLettersAndDigits else { return false }
    return 5...8 ~= utf8.count || utf8.count == 4 && String(prefix(1)).isDigits
  }
}
