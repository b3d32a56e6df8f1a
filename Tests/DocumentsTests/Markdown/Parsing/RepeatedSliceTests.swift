import Diagnostics
import Documents
import Testing

/// Texts made by repeating small pieces of nasty syntax, as the parser's own fuzzers do.
struct RepeatedSliceTests {
  @Test(arguments: 0..<120)
  func tenThousandRepetitionsTakeLessThanASecond(_ seed: Int) {
    let text = NastyText.text(seed, repetitions: 5_000)
    let (seconds, _) = ProcessorTime.measure { Rendered(text) }
    #expect(seconds < ProcessorTime.second, "\(text.prefix(80).debugDescription)")
  }

  @Test(arguments: 0..<40)
  func shortTextsGiveSafeHTMLAndPlacesWithinTheFile(_ part: Int) {
    for seed in part * 50..<part * 50 + 50 {
      let text = NastyText.text(seed, repetitions: 2)
      let count = text.utf8.count
      let rendered = Rendered(text)
      let places =
        rendered.findings.compactMap(\.range)
        + rendered.markdown.prose.references.map(\.range)
      #expect(
        places.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= count },
        "\(text.debugDescription)")
      #expect(ForeignMarkup.find(in: rendered.html) == nil, "\(text.debugDescription)")
    }
  }
}
