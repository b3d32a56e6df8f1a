/// Something an author should know about the content: which rule, where, and how to mend it.
///
/// Only mistakes in the content, the templates or the configuration are diagnostics. A disk that says no is a thrown
/// error; a mistake of ours traps.
package struct Diagnostic: Sendable, Hashable, Codable {
  /// Another place that belongs to the same problem.
  package struct Related: Sendable, Hashable, Codable {
    /// Where it is.
    package let range: SourceRange
    /// What it has to do with the problem, for example "first defined here".
    package let label: String

    package init(range: SourceRange, label: String) {
      self.range = range
      self.label = label
    }
  }

  /// Which rule was broken.
  package let id: DiagnosticID

  /// What is wrong, in one specific sentence without a full stop: the rule rather than "failed to".
  package let message: String

  /// Where; nil only when the problem has no place, such as a file that is missing altogether.
  package let range: SourceRange?

  /// How to mend it, in one sentence; "Did you mean …?" where a near match exists.
  package let help: String?

  /// The other places of the same problem, in source order.
  package let related: [Related]

  package init(
    id: DiagnosticID, message: String, range: SourceRange?, help: String? = nil,
    related: [Related] = []
  ) {
    self.id = id
    self.message = message
    self.range = range
    self.help = help
    self.related = related
  }

  /// How much it matters; the rule decides.
  package var severity: Severity { id.severity }
}

/// Whether a problem stops the site from being published.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The site is not written.
  case error
  /// The site is written unless the build is strict.
  case warning
  /// The site is written in any case.
  case advice

  /// What it is called at the head of a message.
  package var label: String {
    switch self {
    case .error: "Error"
    case .warning: "Warning"
    case .advice: "Advice"
    }
  }
}
