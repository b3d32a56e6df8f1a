import Testing

@testable import Rendering

struct TextMeasureTests {
  @Test(arguments: [("", 0), (" ", 318), ("iii", 834), ("Wm", 1963), ("~", 838)])
  func knowsTheWidthsOfLetters(text: String, width: Int) {
    #expect(TextMeasure.width(of: text) == width)
  }

  @Test func breaksAtSpaces() {
    #expect(TextMeasure.lines(of: "one two three", within: 64, size: 15) == ["one two", "three"])
    #expect(TextMeasure.lines(of: "  one \n two ", within: 600, size: 15) == ["one two"])
    #expect(TextMeasure.lines(of: "", within: 60, size: 15) == [])
  }

  @Test func breaksAWordThatIsTooLong() {
    let lines = TextMeasure.lines(of: "mmmmmmmmmm", within: 60, size: 15)
    #expect(lines == ["mmmm", "mmmm", "mm"])
    #expect(TextMeasure.lines(of: "日本語の学校", within: 50, size: 15) == ["日本語", "の学校"])
  }

  @Test func alwaysTakesAtLeastOneLetter() {
    #expect(TextMeasure.lines(of: "mm", within: 1, size: 15) == ["m", "m"])
  }
}
