import TestSupport
import Testing

@testable import Documents

/// Every piece of text stands where we say it stands.
struct InlinePlacerTests {
  static let examples =
    SpecificationExample.all(in: "spec.txt") + SpecificationExample.all(in: "extensions.txt")
    + SpecificationExample.all(in: "regression.txt")

  @Test(
    .enabled(if: ConformanceFolder.exists, "the conformance data is not beside the package"),
    arguments: examples)
  func findsEveryTextOfTheExamples(_ example: SpecificationExample) {
    for prefix in ["", "> ", "1.  "] {
      let lines = example.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      let indented = prefix == "1.  " ? "    " : prefix
      let survey = Survey(prefix + lines.joined(separator: "\n" + indented))
      #expect(survey.isComplete && survey.misplaced.isEmpty)
    }
  }

  /// What can't be placed falls back to its line, but nothing may get a wrong place.
  @Test(arguments: 0..<40)
  func neverMisplacesAnything(_ part: Int) {
    for seed in part * 50..<part * 50 + 50 {
      let text = NastyText.text(seed, repetitions: 2).replacing("&#94;", with: "").replacing(
        "&Hat;", with: "")
      #expect(Survey(text).misplaced.isEmpty, "\(text.debugDescription)")
    }
  }
}

/// The texts of a piece of Markdown whose places are wrong.
private struct Survey {
  var isComplete = true
  var misplaced: [String] = []

  init(_ source: String) {
    let text = MarkdownText(Array(source.utf8), range: 0..<source.utf8.count)
    let tree = CMarkReader.read(text.bytes)
    for (index, event) in tree.events.enumerated()
    where !event.isExit && (event.kind == .paragraph || event.kind == .heading) {
      let signs = InlineSigns(tree.pool, event.detail, in: text.signs)
      let inlines = InlineList(tree, block: index, signs: signs)
      isComplete = isComplete && inlines.isPlaced
      guard let placement = ContentPlacement(inlines.content, of: event, in: text) else {
        isComplete = isComplete && inlines.content.isEmpty
        continue
      }
      for item in inlines.items where item.kind == .text && item.isVerbatim && inlines.isPlaced {
        let place = placement.textRange(item.place, in: text)
        guard !text.bytes[place].elementsEqual(inlines.pool[item.literal]) else { continue }
        misplaced.append(String(decoding: inlines.pool[item.literal], as: UTF8.self))
      }
    }
  }
}
