import Diagnostics
import Rendering
import Site
import SitePublishing

/// What a publishing changes, in words for people.
struct PublishingReport {
  /// So many addresses are named in one list; the others are counted.
  private static let named = 8

  private let plan: PublishingPlan
  private let place: String
  private let broken: [BrokenAddress]
  private let address: SiteAddress

  init(
    _ plan: PublishingPlan, at place: String, broken: [BrokenAddress], address: SiteAddress
  ) {
    self.plan = plan
    self.place = place
    self.broken = broken
    self.address = address
  }

  /// The report, each line no wider than that many columns.
  func text(width: Int) -> String {
    let paragraphs = introduction + changes + warnings
    return paragraphs.map { paragraph in
      let blanks = String(repeating: " ", count: paragraph.indentation)
      guard !paragraph.isVerbatim else { return blanks + paragraph.text + "\n" }
      return paragraph.text.wrapped(to: max(20, min(width, 100) - paragraph.indentation - 2))
        .enumerated().map { ($1.isEmpty ? "" : blanks + ($0 == 0 ? "" : "  ")) + $1 + "\n" }
        .joined()
    }.joined()
  }

  private struct Paragraph {
    let text: String
    var indentation = 0
    /// Whether it is to be copied, so that nothing may be broken.
    var isVerbatim = false
  }

  private var introduction: [Paragraph] {
    guard !plan.isDone else {
      return [Paragraph(text: "Nothing has changed since the site was published to \(place).")]
    }
    var lines = [Paragraph(text: "To \(place), for \(address.baseURL)")]
    if plan.isFirst { lines.append(Paragraph(text: "Nothing was published there before.")) }
    if plan.isResumed {
      lines.append(Paragraph(text: "An earlier publishing was interrupted. This one finishes it."))
    }
    if let former = plan.formerBaseURL {
      lines.append(
        Paragraph(
          text: "Until now the site there was made for \(former), so all of its addresses change."))
    }
    return lines
  }

  private var changes: [Paragraph] {
    guard !plan.isDone else { return [] }
    return [
      list("new", plan.added.map(\.path)), list("changed", plan.changed.map(\.path)),
      list("removed", plan.removed),
      plan.unchangedCount == 0
        ? nil : Paragraph(text: "\(plan.unchangedCount) unchanged", indentation: 2),
    ].compactMap(\.self)
  }

  private func list(_ what: String, _ paths: [String]) -> Paragraph? {
    guard !paths.isEmpty else { return nil }
    // Readers know pages by their addresses, those near the front page first; the other files come after them.
    let pages = paths.filter { $0.hasSuffix(".html") }.map(Self.depth(of:)).sorted { $0 < $1 }.map(
      \.path)
    let rest = paths.filter { !$0.hasSuffix(".html") }
    let names = (pages + rest).prefix(Self.named).map(Self.shown)
    let more = paths.count - names.count
    return Paragraph(
      text: "\(paths.count) \(what): " + names.joined(separator: ", ")
        + (more > 0 ? " and \(more) more" : ""), indentation: 2)
  }

  private static func depth(of path: String) -> (count: Int, path: String) {
    (path.count { $0 == "/" }, path)
  }

  private static func shown(_ path: String) -> String {
    path == "index.html" || path.hasSuffix("/index.html")
      ? "/" + path.dropLast("index.html".count) : "/" + path
  }

  private var warnings: [Paragraph] {
    guard !broken.isEmpty else { return [] }
    let what =
      broken.count == 1
      ? "1 address will no longer work, and links to it from elsewhere will lead nowhere:"
      : "\(broken.count) addresses will no longer work, and links to them from elsewhere will lead nowhere:"
    return [Paragraph(text: ""), Paragraph(text: what)] + broken.flatMap(advice)
  }

  private func advice(_ broken: BrokenAddress) -> [Paragraph] {
    let name = Paragraph(
      text: address.absoluteURL(Route(broken.address)), indentation: 2, isVerbatim: true)
    guard broken.address.hasSuffix("/") else { return [name] }
    let text =
      broken.successor.map {
        "Is it now \(Self.shown($0.output))? Then add this to the fields at the top of \($0.source):"
      }
      ?? "If another page has taken its place, add this to the fields at the top of that page's file:"
    return [
      name, Paragraph(text: text, indentation: 4),
      Paragraph(text: "aliases: [\(broken.address)]", indentation: 6, isVerbatim: true),
    ]
  }
}
