package import Diagnostics

/// A report with one problem of every shape, for the formatters to show.
package struct SampleReport {
  private let guide = SourceFile(
    path: "Content/packages/guest-speakers/guides/run-the-visit.md",
    text: """
      ---
      titel: Run the visit
      timeNeeded: 45 minutes
      standards:
      \t- 3.1
      ---
      See [[speaker-vist]] before you start.
      """)
  private let board = SourceFile(
    path: "Content/packages/recruitment/index.md", text: "![](board, 1.jpg)\n")

  package init() {}

  /// Errors and a warning, with and without places, help and related places.
  package func report() throws -> DiagnosticReport {
    var bag = DiagnosticBag()
    bag.report(
      .linkUnresolved, "No entry is called “speaker-vist”", at: try guide.range(of: "speaker-vist"),
      help: "Did you mean “speaker-visit”?")
    bag.report(
      .fieldUnknown, "A planning guide has no field “titel”", at: try guide.range(of: "titel"),
      help: "Did you mean “title”?",
      related: [
        .init(range: try guide.range(of: "timeNeeded"), label: "the field after it"),
        .init(
          range: SourceRange(path: "Content/huge.md", bytes: 7..<9), label: "too large to read"),
      ])
    bag.report(
      .markdownHeadingSkipped, "100% of {{this}}: [odd](text),\nwritten \"on\" two lines",
      at: try board.range(of: "board, 1.jpg"))
    bag.report(
      .frontMatterSyntax, "The list is not closed", at: try guide.range(of: "standards:\n\t- 3"))
    bag.report(.siteMissing, "There is no Content/site.yaml", at: nil)
    bag.report(
      .fileTooLarge, "The file is larger than 1 MiB",
      at: SourceRange(path: "Content/ü 100%.md", bytes: 0..<0))
    return DiagnosticReport(bag) { path in [guide, board].first { $0.path == path } }
  }
}
