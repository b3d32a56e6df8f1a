import Diagnostics
import Site
import SitePreview

/// One line about one build of the preview: what changed, what became of it, and how long it took.
struct RebuildLine {
  /// So many files are named; the others are counted.
  private static let namedFiles = 2

  /// The line.
  let text: String

  init(_ rebuild: Rebuild, isFirst: Bool) {
    let cause = isFirst || rebuild.edits.isEmpty ? "" : Self.words(rebuild.edits) + ". "
    let mended = rebuild.wasBroken && rebuild.outcome == .shown ? "Mended. " : ""
    let verdict = rebuild.report.summary
    let time = rebuild.duration.inWords
    text =
      switch rebuild.outcome {
      case .shown where rebuild.report.problems.isEmpty && !isFirst:
        "\(cause)\(mended)\(Self.pages(rebuild, isFirst: isFirst)), \(time)."
      case .shown:
        "\(cause)\(mended)\(verdict). \(Self.pages(rebuild, isFirst: isFirst)), \(time)."
      case .keptLast: "\(cause)\(verdict). The page shows the last good site, \(time)."
      case .nothing: "\(cause)\(verdict). The page lists what to mend, \(time)."
      }
  }

  private static func pages(_ rebuild: Rebuild, isFirst: Bool) -> String {
    let all = "\(rebuild.pageCount) page\(rebuild.pageCount == 1 ? "" : "s")"
    return isFirst ? all : "\(rebuild.madePages) of \(all) made again"
  }

  private static func words(_ edits: [SourceEdit]) -> String {
    let named = edits.prefix(edits.count > namedFiles + 1 ? namedFiles : namedFiles + 1).map {
      switch $0.kind {
      case .changed: "\($0.path) changed"
      case .new: "\($0.path) is new"
      case .gone: "\($0.path) is gone"
      }
    }
    let rest = edits.count - named.count
    return named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more files changed" : "")
  }
}
