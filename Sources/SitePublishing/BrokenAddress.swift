import Diagnostics
import Site

/// An address that works today and won't after a publishing.
package struct BrokenAddress: Sendable, Hashable {
  /// A page that shows an entry: the path of its file in the output, and that of the file an author edits.
  package struct EntryPage: Sendable, Hashable {
    package let output: String
    package let source: String

    package init(output: String, source: String) {
      self.output = output
      self.source = source
    }
  }

  /// The address from the site's own start: `/packages/visits/old/`.
  package let address: String
  /// The new page that probably took its place; nil when none looks like it, and for files that are not pages.
  package let successor: EntryPage?

  /// Endings of files that people keep links to, besides pages.
  private static let downloads: Set<Substring> = [
    "csv", "docx", "epub", "ics", "json", "md", "odp", "ods", "odt", "pdf", "pptx", "rtf", "txt",
    "xlsx", "xml", "zip",
  ]

  /// The addresses that a plan breaks, in their order, with what may have become of each.
  package static func all(in plan: PublishingPlan, pages: [EntryPage]) -> [BrokenAddress] {
    let isNew = Set(plan.added.map(\.path))
    let newPages = pages.filter { isNew.contains($0.output) }
    let lost = plan.removed.compactMap { path in
      address(of: path).map { (path: path, address: $0) }
    }
    return lost.map { gone in
      let successor =
        gone.path.hasSuffix(pageFile)
        ? self.successor(of: gone.path, among: newPages, lost: lost.map(\.path)) : nil
      return BrokenAddress(address: gone.address, successor: successor)
    }
  }

  private static let pageFile = "index.html"

  /// The address of a file that people may have kept; nil for what only pages use.
  static func address(of path: String) -> String? {
    if path == pageFile || path.hasSuffix("/" + pageFile) {
      return "/" + path.dropLast(pageFile.count)
    }
    guard path != "404.html" else { return nil }
    let ending = path.lowercased().split(separator: ".").last ?? ""
    return ending == "html" || downloads.contains(ending) ? "/" + path : nil
  }

  /// A new page of the same name, or of a similar one, or the only new page in a folder that has lost only this one.
  private static func successor(
    of path: String, among pages: [EntryPage], lost: [String]
  ) -> EntryPage? {
    let (folder, name) = parts(of: path)
    if let same = pages.first(where: { parts(of: $0.output).name == name }) { return same }
    let names = pages.map { parts(of: $0.output).name }
    if let near = Suggestion.nearest(to: name, in: names) {
      return pages.first { parts(of: $0.output).name == near }
    }
    let neighbours = pages.filter { parts(of: $0.output).folder == folder }
    let isOnlyLoss = lost.filter { parts(of: $0).folder == folder }.count == 1
    return isOnlyLoss && neighbours.count == 1 ? neighbours[0] : nil
  }

  /// The name of a page's own folder, and what that lies in.
  private static func parts(of path: String) -> (folder: String, name: String) {
    let names = path.split(separator: "/").dropLast()
    return (names.dropLast().joined(separator: "/"), names.last.map(String.init) ?? "")
  }
}
