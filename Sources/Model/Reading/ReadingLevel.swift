import Documents

/// How hard a text is to read, by a formula that was made for its language.
struct ReadingLevel: Sendable, Hashable {
  /// Who reads a text, which decides how hard it may be.
  enum Audience: Sendable, Hashable {
    /// People who run a program.
    case staff
    /// Students, and their families.
    case families
  }

  /// A text of fewer words says too little about how it is written.
  static let fewestWords = 100

  /// In English a school grade of the United States, where more is harder; in Spanish a number of points, where fewer are.
  let value: Double
  private let language: ReadingLanguage

  /// English: the grade level of Kincaid, Fishburne, Rogers and Chissom, “Derivation of New Readability Formulas for Navy
  /// Enlisted Personnel”, Research Branch Report 8-75, 1975.
  ///
  /// Spanish: the “perspicuidad” of Szigriszt Pazos, “Sistemas predictivos de legibilidad del mensaje escrito”, Universidad
  /// Complutense de Madrid, 1993, on which the scale INFLESZ rests.
  init(_ counts: WordCounts, in language: ReadingLanguage) {
    self.language = language
    let length = Double(counts.words) / Double(max(1, counts.sentences))
    let weight = Double(counts.syllables) / Double(max(1, counts.words))
    value =
      switch language {
      case .english: 0.39 * length + 11.8 * weight - 15.59
      case .spanish: 206.835 - 62.3 * weight - length
      }
  }

  /// The hardest that a text may be for its readers.
  ///
  /// English: grade 10 for staff and 8 for families, as offices for early learning and the notices of schools to parents ask
  /// for. Spanish: “normal” begins at 50 points with Szigriszt Pazos, and at 55 on the scale INFLESZ, which Barrio-Cantalejo
  /// and others validated for patients (Anales del Sistema Sanitario de Navarra 31(2), 2008).
  static func limit(for audience: Audience, in language: ReadingLanguage) -> Double {
    switch (language, audience) {
    case (.english, .staff): 10
    case (.english, .families): 8
    case (.spanish, .staff): 50
    case (.spanish, .families): 55
    }
  }

  /// Whether it is harder than its readers should have to put up with.
  func isTooHard(for audience: Audience) -> Bool {
    let limit = Self.limit(for: audience, in: language)
    return language == .english ? value > limit : value < limit
  }

  /// It in words: `grade 11.2`, `46 points on the INFLESZ scale`.
  var words: String {
    switch language {
    case .english: "grade \(Self.tenths(value))"
    case .spanish: "\(Int(value.rounded())) points on the INFLESZ scale"
    }
  }

  /// What it should be, in words.
  static func goal(for audience: Audience, in language: ReadingLanguage) -> String {
    let limit = Int(limit(for: audience, in: language))
    let readers = audience == .staff ? "staff" : "students and families"
    return switch language {
    case .english: "grade \(limit) is enough for \(readers)"
    case .spanish: "\(readers) need at least \(limit)"
    }
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
