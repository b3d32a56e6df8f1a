import Diagnostics
import Documents

/// A resource is something to use: a text, a file or an address.
enum ResourceUse: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for entry in graph.entries(of: .resource) {
      guard case .resource(let resource) = entry.content, !entry.hasBody,
        resource.file == nil, resource.url == nil
      else { continue }
      bag.report(
        .resourceEmpty, "The resource “\(entry.common.title)” has no text, no file and no address",
        at: entry.range(entry.common.titleRange),
        help: "Write it below the front matter, or name its `file` or `url`.")
    }
  }
}
