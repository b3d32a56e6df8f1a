import Diagnostics

/// Every standard is supported by something: a gap in the coverage is said aloud.
enum StandardSupport: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for number in graph.contents.numbers(of: .standard) {
      let entry = graph.entries[number]
      guard !entry.isRetired, entry.common.status != .draft,
        case .standard(let standard) = entry.content,
        graph.backlinks[number].allSatisfy(\.isMention)
      else { continue }
      bag.report(
        .standardUnsupported,
        "No idea, guide or resource supports the standard \(standard.code.text)",
        at: entry.range(standard.code.range),
        help: "Add \(standard.code.text) to the `standards` of an entry that serves it.")
    }
  }
}
