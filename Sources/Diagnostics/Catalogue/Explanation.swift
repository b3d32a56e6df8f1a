/// The long form of a rule, printed by `changepack explain`.
///
/// What stands between backticks in its texts is to be typed as it is.
package struct Explanation: Sendable, Hashable {
  /// How much a breach matters.
  package let severity: Severity
  /// The rule, in one or two sentences.
  package let rule: String
  /// Why the rule exists: what would go wrong for a reader or an author.
  package let why: String
  /// How to mend a breach.
  package let cure: String
  /// What a breach looks like, and what is right instead.
  package let example: RuleExample

  static func error(
    rule: String, why: String, cure: String, example: RuleExample
  ) -> Explanation {
    Explanation(severity: .error, rule: rule, why: why, cure: cure, example: example)
  }

  static func advice(
    rule: String, why: String, cure: String, example: RuleExample
  ) -> Explanation {
    Explanation(severity: .advice, rule: rule, why: why, cure: cure, example: example)
  }

  static func warning(
    rule: String, why: String, cure: String, example: RuleExample
  ) -> Explanation {
    Explanation(severity: .warning, rule: rule, why: why, cure: cure, example: example)
  }
}
