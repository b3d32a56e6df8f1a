import Diagnostics
import Testing

struct DiagnosticBagTests {
  private let early = SourceRange(path: "a.md", bytes: 3..<5)
  private let late = SourceRange(path: "a.md", bytes: 9..<10)
  private let otherFile = SourceRange(path: "b.md", bytes: 0..<1)

  @Test func sortsByFileThenPlaceThenRule() {
    var bag = DiagnosticBag()
    bag.report(.fieldUnknown, "5", at: otherFile)
    bag.report(.fieldUnknown, "4", at: late)
    bag.report(.linkUnresolved, "3", at: early)
    bag.report(.fieldUnknown, "2", at: early)
    bag.report(.siteMissing, "1", at: nil)
    #expect(bag.sorted.map(\.message) == ["1", "2", "3", "4", "5"])
  }

  @Test func keepsTheOrderOfReportingAtOnePlace() {
    var bag = DiagnosticBag()
    for message in ["first", "second", "third"] { bag.report(.fieldType, message, at: early) }
    for message in ["fourth", "fifth"] { bag.report(.siteMissing, message, at: nil) }
    #expect(bag.sorted.map(\.message) == ["fourth", "fifth", "first", "second", "third"])
  }

  @Test func appendsWhatItMerges() {
    var bag = DiagnosticBag()
    bag.report(.fieldType, "first", at: late)
    var other = DiagnosticBag()
    other.append(Diagnostic(id: .fieldType, message: "second", range: early))
    bag.merge(other)
    #expect(bag.diagnostics.map(\.message) == ["first", "second"])
  }

  @Test func tellsErrorsFromWarnings() {
    var bag = DiagnosticBag()
    #expect(bag.isEmpty)
    bag.report(.entryNotReviewed, "Not reviewed since 2024", at: early)
    #expect(!bag.isEmpty)
    #expect(!bag.hasErrors)
    bag.report(.linkUnresolved, "No entry is called “x”", at: early)
    #expect(bag.hasErrors)
  }
}
