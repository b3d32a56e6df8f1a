import Foundation
import Rendering
import Testing

struct WorksheetSampleTests {
  /// What the authors' guide shows is what the tests try out.
  @Test func showsOnlyNotationsThatAreTriedOut() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Worksheets/notations.txt")
    let sections = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "=== ")
    let sources = sections.map { section in
      section.components(separatedBy: "\n--- fields\n")[0]
        .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).last.map(
          String.init)
    }
    for sample in WorksheetSample.all { #expect(sources.contains(sample.source)) }
  }
}
