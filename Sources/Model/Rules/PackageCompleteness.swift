import Diagnostics

/// A package has an index.md, at least one change idea and at least one planning guide.
enum PackageCompleteness: Rule {
  static let needsEveryEntry = true

  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for package in graph.contents.packages {
      let entry = graph.entries[package]
      let missing = [ContentKind.idea, .guide].filter {
        graph.contents.members(of: package, kind: $0).isEmpty
      }
      guard !missing.isEmpty else { continue }
      let names = missing.map { $0.type.label.lowercased() }.joined(separator: " and no ")
      let folders = missing.map { "\($0.rawValue)s" }.joined(separator: " and ")
      bag.report(
        .packageIncomplete, "The package “\(entry.common.title)” has no \(names)",
        at: entry.range(entry.common.titleRange),
        help: "Add files to its folder \(folders), or write status: draft.")
    }
    reportOrphans(graph, into: &bag)
  }

  private static func reportOrphans(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    var reported: Set<String> = []
    for number in graph.entries.indices where graph.contents.owner(of: number) == nil {
      let entry = graph.entries[number]
      guard !entry.isRetired, [.idea, .guide, .resource].contains(entry.id.kind),
        let folder = entry.id.folder, reported.insert(folder).inserted
      else { continue }
      bag.report(
        .packageIncomplete, "The folder Content/packages/\(folder) has no index.md",
        at: entry.range(entry.common.titleRange),
        help: "Add Content/packages/\(folder)/index.md, which describes the package.")
    }
  }
}
