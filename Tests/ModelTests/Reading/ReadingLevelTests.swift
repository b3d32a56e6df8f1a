import Documents
import Testing

@testable import Model

struct ReadingLevelTests {
  @Test func followsTheFormulaOfKincaid() {
    let counts = WordCounts(sentences: 10, words: 150, syllables: 225)
    // 0.39 × 15 + 11.8 × 1.5 − 15.59
    #expect(abs(ReadingLevel(counts, in: .english).value - 7.96) < 0.001)
    #expect(ReadingLevel(counts, in: .english).words == "grade 8.0")
  }

  @Test func followsTheFormulaOfSzigriszt() {
    let counts = WordCounts(sentences: 10, words: 200, syllables: 400)
    // 206.835 − 62.3 × 2 − 20
    #expect(abs(ReadingLevel(counts, in: .spanish).value - 62.235) < 0.001)
    #expect(ReadingLevel(counts, in: .spanish).words == "62 points on the INFLESZ scale")
  }

  @Test(arguments: [
    (WordCounts(sentences: 10, words: 200, syllables: 300), false, true),
    (WordCounts(sentences: 10, words: 120, syllables: 170), false, false),
    (WordCounts(sentences: 10, words: 300, syllables: 450), true, true),
  ])
  func asksMoreOfTextsForFamilies(counts: WordCounts, staff: Bool, families: Bool) {
    let level = ReadingLevel(counts, in: .english)
    #expect(level.isTooHard(for: .staff) == staff)
    #expect(level.isTooHard(for: .families) == families)
  }

  @Test(arguments: [
    (WordCounts(sentences: 10, words: 200, syllables: 430), false, true),
    (WordCounts(sentences: 10, words: 150, syllables: 300), false, false),
    (WordCounts(sentences: 10, words: 300, syllables: 640), true, true),
  ])
  func asksTheSameInSpanish(counts: WordCounts, staff: Bool, families: Bool) {
    let level = ReadingLevel(counts, in: .spanish)
    #expect(level.isTooHard(for: .staff) == staff)
    #expect(level.isTooHard(for: .families) == families)
  }
}
