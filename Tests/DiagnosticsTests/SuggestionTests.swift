import Diagnostics
import Testing

struct SuggestionTests {
  private let fields = ["title", "summary", "standards", "status"]

  @Test(arguments: [
    ("titel", "title"),
    ("tittle", "title"),
    ("itle", "title"),
    ("Title", "title"),
    ("SUMARY", "summary"),
    ("standart", "standards"),
  ])
  func findsTheWordThatWasMeant(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, in: fields) == meant)
  }

  @Test(arguments: ["colour", "x", "", "titlesequence"])
  func saysNothingWhenNoWordIsNear(word: String) {
    #expect(Suggestion.nearest(to: word, in: fields) == nil)
    #expect(Suggestion.didYouMean(word, in: fields) == nil)
  }

  @Test func countsTwoSwappedLettersAsOneMistake() {
    #expect(Suggestion.nearest(to: "abdc", in: ["xbcd", "abcd"]) == "abcd")
    #expect(Suggestion.nearest(to: "ba", in: ["ab"]) == "ab")
  }

  @Test func prefersTheFirstOfEquallyNearWords() {
    #expect(Suggestion.nearest(to: "cat", in: ["car", "can"]) == "car")
    #expect(Suggestion.nearest(to: "cat", in: ["can", "car"]) == "can")
  }

  @Test func comparesLettersRatherThanBytes() {
    #expect(Suggestion.nearest(to: "reflexion", in: ["reflexión"]) == "reflexión")
  }

  @Test func asksInASentence() {
    #expect(Suggestion.didYouMean("titel", in: fields) == "Did you mean “title”?")
  }
}
