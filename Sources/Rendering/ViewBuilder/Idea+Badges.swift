import Diagnostics
import Model
import Mustache

/// A level of evidence that has a badge. There are few, and many pages show them, so each badge is read once.
protocol BadgedLevel: CaseIterable, Hashable, RawRepresentable<String> {
  /// The badges of all levels.
  static var badges: [Self: PreparedView<BadgeView>] { get }
  /// What the badge says.
  var badgeView: BadgeView { get }
}

extension BadgedLevel {
  /// The badge as pages show it.
  var badge: PreparedView<BadgeView> { Self.badges[self] ?? PreparedView(badgeView) }

  /// Reads the badges of all levels.
  fileprivate static func readBadges() -> [Self: PreparedView<BadgeView>] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0, PreparedView($0.badgeView)) })
  }
}

extension Idea.TestingStatus: BadgedLevel {
  static let badges = readBadges()

  var badgeView: BadgeView {
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

extension Idea.DegreeOfBelief: BadgedLevel {
  static let badges = readBadges()

  var badgeView: BadgeView {
    BadgeView(
      kind: "belief", level: rawValue, label: "\(rawValue.capitalizedFirst) degree of belief",
      explanation: meaning)
  }
}

extension Idea.ExternalEvidence: BadgedLevel {
  static let badges = readBadges()

  var badgeView: BadgeView {
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
