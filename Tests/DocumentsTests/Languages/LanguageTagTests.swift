import Documents
import Testing

struct LanguageTagTests {
  @Test(arguments: [
    "en", "ES", "es-MX", "es-419", "zh-Hans", "zh-Hant-TW", "haw", "sl-rozaj-biske", "de-1996",
    "de-CH-1901", "zh-cmn-Hans-CN", "en-US-u-islamcal", "en-a-myext-b-another", "sr-Latn-x-private",
  ])
  func acceptsTags(text: String) throws {
    #expect(try LanguageTag.read(text).get().text == text)
  }

  @Test(arguments: [
    ("", "There is no code of a language"), ("Spanish", "“Spanish” is not the code of a language"),
    ("sp", "“sp” is not the code of a language"), ("e", "“e” is not the code of a language"),
    ("e1", "“e1” is not the code of a language"), ("ñ", "“ñ” is not the code of a language"),
    ("spa", "The code of this language has two letters: es"),
    ("GER", "The code of this language has two letters: de"),
    ("es_MX", "The code of a language has hyphens, not underscores"),
    ("en-UK", "“UK” is not the code of a country"), ("es-xx", "“xx” is not the code of a country"),
    ("es-", "“es-” is not the code of a language"),
    ("es-MX-MX", "“es-MX-MX” is not the code of a language"),
    ("es-Mexico City", "“es-Mexico City” is not the code of a language"),
    ("en-a", "“en-a” is not the code of a language"),
    ("en-a-b-cd", "“en-a-b-cd” is not the code of a language"),
  ])
  func saysWhatIsWrong(text: String, reason: String) {
    #expect(throws: LanguageTag.Flaw.self) { try LanguageTag.read(text).get() }
    if case .failure(let flaw) = LanguageTag.read(text) { #expect(flaw.reason == reason) }
  }

  @Test func offersWhatWasMeant() {
    let cures = ["es_MX", "spa", "en-UK"].map { text in
      if case .failure(let flaw) = LanguageTag.read(text) { flaw.cure } else { "" }
    }
    #expect(cures == ["Write es-MX.", "Write es.", "The code of the United Kingdom is GB."])
  }

  @Test(arguments: [
    ("ar", true), ("HE", true), ("az-Arab", true), ("en", false), ("ur-Latn", false),
    ("fa-IR", true),
  ])
  func knowsWhichWayAScriptRuns(text: String, isRightToLeft: Bool) throws {
    #expect(try LanguageTag.read(text).get().isRightToLeft == isRightToLeft)
  }
}
