import Testing

@testable import Rendering

struct CardPictureTests {
  @Test func writesAShortTitleLarge() {
    let picture = CardPictureView(title: "Run the visit", summary: "An hour.")
    #expect(picture.titleSize == 84)
    #expect(picture.titleLines.map(\.text) == ["Run the visit"])
    #expect(picture.summaryLines.map(\.text) == ["An hour."])
  }

  @Test(arguments: [1, 5, 12, 40])
  func keepsEverythingOnThePicture(repetitions: Int) {
    let words = String(repeating: "improvement ", count: repetitions)
    let picture = CardPictureView(title: words, summary: words + words)
    let places = (picture.titleLines + picture.summaryLines).map(\.y)
    #expect(places == places.sorted())
    #expect(Set(places).count == places.count)
    #expect(places.allSatisfy { (180...500).contains($0) })
  }

  @Test func saysWhatIsLeftOut() {
    let picture = CardPictureView(
      title: String(repeating: "improvement ", count: 40), summary: nil)
    #expect(picture.titleLines.count == 3)
    #expect(picture.titleLines.last?.text.hasSuffix(" …") == true)
    #expect(picture.summaryLines.isEmpty)
  }
}
