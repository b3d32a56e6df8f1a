package import Model

/// Which parts of the graph the views of one page were made from.
package final class PageUses {
  /// The parts, some of them more than once.
  package private(set) var parts: [GraphPart] = []

  package init() {}

  func note(_ part: GraphPart) { parts.append(part) }
}
