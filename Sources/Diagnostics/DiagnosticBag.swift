/// The diagnostics gathered so far; passed `inout`, merged in input order, judged once at the end.
package struct DiagnosticBag: Sendable, Hashable {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package var isEmpty: Bool { diagnostics.isEmpty }

  /// Whether anything in the bag stops the site from being written.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether anything in the bag keeps a strict build from writing the site.
  package var hasErrorsOrWarnings: Bool { diagnostics.contains { $0.severity != .advice } }

  package mutating func report(
    _ id: DiagnosticID, _ message: String, at range: SourceRange?, help: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(
      Diagnostic(id: id, message: message, range: range, help: help, related: related))
  }

  package mutating func append(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Takes over everything that another bag holds, after what is here already.
  package mutating func merge(_ other: DiagnosticBag) {
    diagnostics.append(contentsOf: other.diagnostics)
  }

  /// All diagnostics by file, then place, then rule; those without a place first.
  package var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      switch (left.element.range, right.element.range) {
      case (nil, nil): return left.offset < right.offset
      case (nil, _): return true
      case (_, nil): return false
      case (let first?, let second?):
        if first != second { return first < second }
        if left.element.id != right.element.id {
          return left.element.id.rawValue < right.element.id.rawValue
        }
        return left.offset < right.offset
      }
    }.map(\.element)
  }
}
