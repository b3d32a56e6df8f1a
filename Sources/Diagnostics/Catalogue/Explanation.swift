/// The long form of a rule, printed by `changepack explain`.
package struct Explanation: Sendable, Hashable {
  /// Whether a breach stops the site from being written.
  package let severity: Severity
  /// The rule, in one or two sentences.
  package let rule: String
  /// Why the rule exists: what would go wrong for a reader or an author.
  package let why: String
  /// How to mend a breach, with an example where that helps.
  package let cure: String

  static func error(rule: String, why: String, cure: String) -> Explanation {
    Explanation(severity: .error, rule: rule, why: why, cure: cure)
  }

  static func warning(rule: String, why: String, cure: String) -> Explanation {
    Explanation(severity: .warning, rule: rule, why: why, cure: cure)
  }
}
