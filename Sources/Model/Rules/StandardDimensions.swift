import Diagnostics

/// A standard lies in the folder of a dimension, and its code starts with the dimension's.
enum StandardDimensions: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    var reported: Set<String> = []
    for number in graph.contents.numbers(of: .standard) {
      let entry = graph.entries[number]
      guard !entry.isRetired, case .standard(let standard) = entry.content,
        let folder = entry.id.folder
      else {
        continue
      }
      guard let owner = graph.contents.owner(of: number) else {
        guard reported.insert(folder).inserted else { continue }
        bag.report(
          .standardDimension, "The folder Content/standards/\(folder) has no index.md",
          at: entry.range(entry.common.titleRange),
          help: "Add Content/standards/\(folder)/index.md, which describes the dimension.")
        continue
      }
      guard let code = graph.entries[owner].code?.text,
        !standard.code.text.hasPrefix("\(code).")
      else { continue }
      bag.report(
        .standardDimension,
        "The code \(standard.code.text) does not start with \(code), the code of its dimension",
        at: entry.range(standard.code.range),
        help: "Correct the code, or move the file to the dimension that it belongs to.")
    }
  }
}
