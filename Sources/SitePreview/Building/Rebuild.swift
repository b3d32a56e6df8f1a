package import Diagnostics
package import Site

/// What became of the preview when something was saved.
package struct Rebuild: Sendable {
  /// What is shown now.
  package enum Outcome: Sendable, Hashable {
    /// The site as it is written.
    case shown
    /// The last site that was in order, because the sources are not.
    case keptLast
    /// No site, because there has been none in order.
    case nothing
  }

  /// The files that changed; empty when the site was built for the first time.
  package let edits: [SourceEdit]
  /// What is shown now.
  package let outcome: Outcome
  /// Whether the last one had errors.
  package let wasBroken: Bool
  /// Everything there is to say about the sources.
  package let report: DiagnosticReport
  /// How many pages the site has that is shown.
  package let pageCount: Int
  /// How many of them were made anew.
  package let madePages: Int
  /// Where the site is, from the slash after the host on.
  package let basePath: String
  /// How long it took from the end of the change.
  package let duration: Duration
}
