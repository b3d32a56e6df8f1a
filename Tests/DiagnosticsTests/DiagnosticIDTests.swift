import Diagnostics
import Testing

struct DiagnosticIDTests {
  @Test(arguments: DiagnosticID.allCases)
  func isTwoPlainWordsThatCanBeTyped(id: DiagnosticID) throws {
    let word = /[a-z0-9]+(-[a-z0-9]+)*/
    let parts = id.rawValue.split(separator: ".", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    for part in parts { #expect(try word.wholeMatch(in: part) != nil) }
  }

  @Test(arguments: DiagnosticID.allCases)
  func isExplainedInFullSentences(id: DiagnosticID) throws {
    let explanation = id.explanation
    for text in [explanation.rule, explanation.why, explanation.cure] {
      let first = try #require(text.first)
      #expect(!first.isLowercase && !first.isWhitespace)
      let sentences = try #require(text.split(separator: "\n").first)
      let ending: Character = text.contains("\n") ? ":" : "."
      #expect(sentences.last == ending)
      #expect(!text.contains("  "))
    }
  }

  @Test(arguments: DiagnosticID.allCases)
  func hasAnExplanationOfItsOwn(id: DiagnosticID) {
    let sharing = DiagnosticID.allCases.filter { $0.explanation == id.explanation }
    #expect(sharing == [id])
  }
}
