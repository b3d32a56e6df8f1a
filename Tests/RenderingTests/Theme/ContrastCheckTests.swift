import Diagnostics
import Testing

@testable import Rendering

struct ContrastCheckTests {
  /// The values of W3C's own examples.
  @Test(arguments: [
    ("#000", "#fff", 21.0), ("#fff", "#fff", 1.0), ("#777777", "#ffffff", 4.48),
    ("#767676", "#fff", 4.54), ("#ff0000", "#ffffff", 4.0),
  ])
  func measuresContrastAsTheStandardDoes(first: String, second: String, ratio: Double) throws {
    let (one, other) = (try #require(ThemeColor(first)), try #require(ThemeColor(second)))
    #expect(abs(one.contrast(with: other) - ratio) < 0.01)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test(arguments: ["red", "#12", "#12345", "#ggg", "rgb(0 0 0)", "#1234567890", "", "#+12"])
  func readsNoOtherColors(text: String) {
    #expect(ThemeColor(text) == nil)
  }

  @Test(arguments: ["#777777", "#9aa0ff", "#ffff00", "#ffffff"])
  func theNearestColorIsStrongEnoughAndNoStepTooFar(text: String) throws {
    let color = try #require(ThemeColor(text))
    let nearest = try #require(color.nearest(withContrast: 4.5, on: [.white]))
    #expect(nearest.contrast(with: .white) >= 4.5)
    #expect(nearest.contrast(with: .white) < 4.7)
  }

  @Test func saysWhenNoColorWillDo() throws {
    let grey = try #require(ThemeColor("#777"))
    #expect(grey.nearest(withContrast: 7, on: [grey]) == nil)
  }

  @Test(arguments: [
    // Nothing is asked for.
    (":root { --page: #fff; --ink: #fff }", [DiagnosticID]()),
    ("/* about contrast */ :root { --page: #fff; --ink: #fff }", []),
    ("/* contrast 4.5: ink on page */ :root { --page: #fff; --ink: #000 }", []),
    ("/* contrast 4.5: ink on page */ :root { --page: #fff; --ink: #fff }", [.themeContrast]),
    // The value of another rule, of a string or of a comment is none.
    (
      """
      /* contrast 4.5: ink on page */ :root { --page: #fff; /* --ink: #fff; */ --x: "; --ink: #fff"; --ink: #000 }
      .card { --ink: #fff }
      """, []
    ),
    // On paper there are no grounds.
    (
      "/* contrast 4.5: ink on page */ :root { --page: #fff; --ink: #000 } @media print { :root { --ink: #fff } }",
      []
    ),
    (
      "/* contrast 4.5: ink on page */ :root { --page: #fff; --ink: #000 } @media (prefers-color-scheme: dark) { :root { --page: #000 } }",
      [.themeContrast]
    ),
    // A scheme that changes neither is no second mistake.
    (
      "/* contrast 4.5: ink on page */ :root { --page: #fff; --ink: #eee } @media (width < 9rem) { :root { --gap: 1rem } }",
      [.themeContrast]
    ),
    ("/* contrast 4.5: ink on paper */ :root { --page: #fff; --ink: #000 }", [.themeUnjudged]),
    ("/* contrast 4.5: ink on page */ :root { --page: white; --ink: #000 }", [.themeUnjudged]),
    // What a browser can make sense of only in part does no harm.
    ("/* contrast 4.5: ink on page */ :root { --page: #fff; --ink: #000", [.themeUnjudged]),
    ("} ; /* contrast", []), ("/* contrast */ \" {", []),
  ])
  func judgesPairsThatTheSheetNames(sheet: String, found: [DiagnosticID]) {
    var bag = DiagnosticBag()
    ContrastCheck.check([SourceFile(path: "Templates/assets/a.css", text: sheet)], into: &bag)
    #expect(bag.diagnostics.map(\.id) == found)
  }
}
