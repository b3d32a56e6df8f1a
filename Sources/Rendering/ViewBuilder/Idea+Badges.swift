import Diagnostics
import Model
import Mustache

// The badges of change ideas. There are few, and many pages show them, so each is read once.

extension Idea.TestingStatus {
  var badge: PreparedView<BadgeView> { Self.badges[self] ?? PreparedView(badgeView) }

  private static let badges = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, PreparedView($0.badgeView)) })

  private var badgeView: BadgeView {
    let label =
      switch self {
      case .untested: "Not yet tested"
      case .testing: "Being tested"
      case .tested: "Tested by programs"
      case .implemented: "In regular use"
      case .spread: "Spread to several programs"
      }
    return BadgeView(kind: "testing", level: rawValue, label: label, explanation: meaning)
  }
}

extension Idea.DegreeOfBelief {
  var badge: PreparedView<BadgeView> { Self.badges[self] ?? PreparedView(badgeView) }

  private static let badges = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, PreparedView($0.badgeView)) })

  private var badgeView: BadgeView {
    let label = "\(rawValue.capitalizedFirst) degree of belief"
    return BadgeView(kind: "belief", level: rawValue, label: label, explanation: meaning)
  }
}

extension Idea.ExternalEvidence {
  var badge: PreparedView<BadgeView> { Self.badges[self] ?? PreparedView(badgeView) }

  private static let badges = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, PreparedView($0.badgeView)) })

  private var badgeView: BadgeView {
    let label =
      switch self {
      case .none: "No outside study named"
      case .rationale: "Outside studies: rationale"
      case .promising: "Outside studies: promising (ESSA tier 3)"
      case .moderate: "Outside studies: moderate (ESSA tier 2)"
      case .strong: "Outside studies: strong (ESSA tier 1)"
      }
    return BadgeView(kind: "external", level: rawValue, label: label, explanation: meaning)
  }
}
