import Diagnostics
import Testing

struct DiagnosticReportTests {
  private let file = SourceFile(
    path: "Content/index.md", text: "---\ntitel: Hello\n---\nHällo [[x]]")

  @Test func findsLinesAndColumns() throws {
    let problem = try #require(report([try diagnostic(.linkUnresolved, "[[x]]")]).problems.first)
    let extent = try #require(problem.place?.extent)
    #expect(extent.start == SourcePosition(line: 4, column: 7))
    #expect(extent.end == SourcePosition(line: 4, column: 12))
    #expect(extent.excerpt.before == "Hällo ")
    #expect(extent.excerpt.marked == "[[x]]")
    #expect(extent.excerpt.after == "")
    #expect(problem.place?.description == "Content/index.md:4:7")
  }

  @Test func showsOnlyTheFirstLineOfALongRange() throws {
    let range = file.range(4..<file.bytes.count)
    let place = report([Diagnostic(id: .fieldType, message: "", range: range)]).problems.first?
      .place
    let extent = try #require(place?.extent)
    #expect(extent.end == SourcePosition(line: 4, column: 12))
    #expect(extent.excerpt.marked == "titel: Hello")
  }

  @Test func namesAFileWhoseTextIsNotKnownWithoutALine() {
    let range = SourceRange(path: "Content/huge.md", bytes: 5..<9)
    let place = report([Diagnostic(id: .fileTooLarge, message: "", range: range)])
      .problems.first?.place
    #expect(place?.extent == nil)
    #expect(place?.description == "Content/huge.md")
  }

  @Test func putsTheFolderBeforeEveryPath() throws {
    var bag = DiagnosticBag()
    let range = try file.range(of: "titel")
    bag.report(
      .frontMatterDuplicateKey, "", at: range, related: [.init(range: range, label: "here")])
    let report = DiagnosticReport(bag, folder: "examples/site/", sources: { _ in file })
    let problem = try #require(report.problems.first)
    #expect(problem.place?.description == "examples/site/Content/index.md:2:1")
    #expect(problem.related.first?.place.description == "examples/site/Content/index.md:2:1")
  }

  @Test func asksForEachFileOnce() throws {
    var bag = DiagnosticBag()
    for _ in 1...3 { bag.append(try diagnostic(.fieldUnknown, "titel")) }
    for _ in 1...3 { bag.report(.fileTooLarge, "", at: SourceRange(path: "b.md", bytes: 0..<0)) }
    var asked: [String] = []
    let report = DiagnosticReport(bag) { path in
      asked.append(path)
      return path == file.path ? file : nil
    }
    #expect(report.problems.count == 6)
    #expect(asked == ["Content/index.md", "b.md"])
  }

  @Test func keepsOnlyThePartOfAnEndlessLineThatCanBeShown() throws {
    let text = String(repeating: "é", count: 5000) + "[[x]]" + String(repeating: "ü", count: 5000)
    let file = SourceFile(path: "Content/index.md", text: text)
    var bag = DiagnosticBag()
    bag.report(.linkUnresolved, "", at: try file.range(of: "[[x]]"))
    let report = DiagnosticReport(bag) { _ in file }
    let extent = try #require(report.problems.first?.place?.extent)
    #expect(extent.start.column == 5001)
    #expect(extent.excerpt.before == String(repeating: "é", count: 512))
    #expect(extent.excerpt.marked == "[[x]]")
    #expect(extent.excerpt.after == String(repeating: "ü", count: 509))
    #expect(extent.excerpt.isCutBefore)
    #expect(extent.excerpt.isCutAfter)
  }

  @Test func saysThatThereIsNothingToReport() {
    #expect(report([]).summary == "No problems")
  }

  @Test(arguments: [
    (1, 0, "1 error in 1 file"),
    (0, 1, "1 warning in 1 file"),
    (3, 1, "3 errors and 1 warning in 1 file"),
    (1, 2, "1 error and 2 warnings in 1 file"),
  ])
  func countsProblems(errors: Int, warnings: Int, words: String) throws {
    let error = try diagnostic(.fieldUnknown, "titel")
    let warning = try diagnostic(.entryNotReviewed, "titel")
    let all =
      Array(repeating: error, count: errors) + Array(repeating: warning, count: warnings)
    let report = report(all)
    #expect(report.summary == words)
    #expect(report.errorCount == errors)
    #expect(report.warningCount == warnings)
  }

  @Test func countsAdviceByItself() throws {
    let advice = try diagnostic(.textReadingLevel, "titel")
    let warning = try diagnostic(.entryNotReviewed, "titel")
    #expect(report([advice]).summary == "1 piece of advice in 1 file")
    let all = report([try diagnostic(.fieldUnknown, "titel"), warning, advice, advice])
    #expect(all.summary == "1 error, 1 warning and 2 pieces of advice in 1 file")
    #expect(all.adviceCount == 2)
    #expect(all.warningCount == 1)
  }

  @Test func countsEachFileOnceAndProblemsWithoutAPlaceInNone() throws {
    let placeless = Diagnostic(id: .siteMissing, message: "", range: nil)
    #expect(report([placeless]).summary == "1 error")
    let elsewhere = Diagnostic(
      id: .fileEmpty, message: "", range: SourceRange(path: "Content/b.md", bytes: 0..<0))
    let here = try diagnostic(.fieldUnknown, "titel")
    #expect(report([placeless, here, here, elsewhere]).summary == "4 errors in 2 files")
  }

  private func diagnostic(_ id: DiagnosticID, _ part: String) throws -> Diagnostic {
    Diagnostic(id: id, message: "Something", range: try file.range(of: part))
  }

  private func report(_ diagnostics: [Diagnostic]) -> DiagnosticReport {
    var bag = DiagnosticBag()
    for diagnostic in diagnostics { bag.append(diagnostic) }
    return DiagnosticReport(bag) { $0 == file.path ? file : nil }
  }
}
