/// Something in a chart that chance alone hardly explains.
package struct Signal: Sendable, Hashable {
  /// Which rule it breaks.
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    /// Too many points in a row on one side of the middle.
    case shift
    /// Too many points in a row that all rise or all fall.
    case trend
    /// The points change sides too seldom.
    case fewRuns
    /// The points change sides too often.
    case manyRuns
    /// A point beyond a limit.
    case outside
    /// Two of three points in the outer third before the same limit.
    case nearLimit
    /// Too many points in a row close to the mean.
    case nearCenter
  }

  package let rule: Rule

  /// The points that make the signal, by their index among the points that count; none when it is about the whole phase.
  package let points: [Int]

  /// 1 for a shift above the middle and a rising trend, −1 for the opposite, 0 for what has no direction.
  package let direction: Int
}
