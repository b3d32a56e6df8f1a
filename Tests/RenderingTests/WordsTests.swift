import Model
import Testing

@testable import Rendering

struct WordsTests {
  @Test(arguments: [
    (1, "1 minute"), (45, "45 minutes"), (60, "1 hour"), (61, "1 hour 1 minute"),
    (150, "2 hours 30 minutes"),
  ])
  func saysHowLongSomethingTakes(minutes: Int, words: String) {
    #expect(Words.duration(minutes: minutes) == words)
  }

  @Test(arguments: [(0, "0:00"), (5, "0:05"), (60, "1:00"), (135, "2:15")])
  func saysWhenSomethingStarts(minutes: Int, words: String) {
    #expect(Words.clock(minutes: minutes) == words)
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
  ])
  func listsWords(words: [String], text: String) {
    #expect(Words.list(words) == text)
  }

  @Test func writesDatesInWords() throws {
    #expect(Words.date(try #require(ISODate("2026-11-03"))) == "November 3, 2026")
  }
}
