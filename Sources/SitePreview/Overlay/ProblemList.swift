import Diagnostics
import Site

/// The problems of a site as a list in HTML, in the same words as in the terminal.
struct ProblemList: Sendable {
  /// More are not read at once; the terminal has all of them.
  private static let limit = 50

  private let report: DiagnosticReport

  init(_ report: DiagnosticReport) { self.report = report }

  /// The summary, and each problem with its line of the source.
  var html: String {
    let shown = report.problems.prefix(Self.limit)
    let rest = report.problems.count - shown.count
    let more = rest > 0 ? "<p>And \(rest) more, which the terminal lists.</p>\n" : ""
    return """
      <p class="summary">\(HTMLText.escaped(report.summary))</p>
      <ol>
      \(shown.map(Self.item).joined())</ol>
      \(more)
      """
  }

  /// What the disk said, as a list of one.
  static func html(of trouble: SiteError) -> String {
    """
    <p class="summary">1 error</p>
    <ol>
    <li class="error">
    <h2><span>Error:</span> \(HTMLText.escaped(trouble.description))</h2>
    </li>
    </ol>

    """
  }

  private static func item(_ problem: DiagnosticReport.Problem) -> String {
    var item = "<li class=\"\(problem.severity.rawValue)\">\n"
    item += "<h2><span>\(problem.severity.label):</span> "
    item += "\(HTMLText.escaped(problem.message))</h2>\n"
    if let place = problem.place {
      item += "<p class=\"place\">\(HTMLText.escaped(place.description))</p>\n"
      if let extent = place.extent { item += excerpt(extent) }
    }
    if let help = problem.help { item += "<p><b>Help:</b> \(HTMLText.escaped(help))</p>\n" }
    for other in problem.related {
      let label = other.label.prefix(1).uppercased() + other.label.dropFirst()
      item += "<p><b>\(HTMLText.escaped(label)):</b> "
      item += "<span class=\"place\">\(HTMLText.escaped(other.place.description))</span></p>\n"
    }
    return item + explanation(of: problem.id) + "</li>\n"
  }

  private static func explanation(of id: DiagnosticID) -> String {
    let words = id.explanation
    return """
      <details>
      <summary><b>Rule:</b> \(id.rawValue)</summary>
      <p>\(HTMLText.escaped(words.rule)) \(HTMLText.escaped(words.why))</p>
      <p>\(HTMLText.escaped(words.cure))</p>
      </details>

      """
  }

  private static func excerpt(_ extent: ReportedPlace.Extent) -> String {
    let excerpt = extent.excerpt
    guard !excerpt.isBlank else { return "" }
    let before = (excerpt.isCutBefore ? "…" : "") + excerpt.before
    let after = excerpt.after + (excerpt.isCutAfter ? "…" : "")
    return """
      <pre><span class="line">\(extent.start.line)</span> \(HTMLText.escaped(before))\
      <mark>\(HTMLText.escaped(excerpt.marked))</mark>\(HTMLText.escaped(after))</pre>

      """
  }
}
