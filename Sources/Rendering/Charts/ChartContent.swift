import Model

/// What a chart shows besides its numbers: what it is called, and what happened when.
struct ChartContent: Sendable {
  /// A word that no other chart of the page has, for ids.
  let id: String
  /// What is shown, for readers who don't see it.
  let title: String
  /// What it says, for the same readers.
  let description: String
  /// The unit of the values.
  let unit: ValueUnit
  /// Words that stand in the picture when the numbers are made up.
  let illustration: String?
  /// Days on which something began, such as a test of change, with the numbers under which they are listed.
  let events: [(date: ISODate, number: Int)]
}

/// The unit of a measure's values, as it stands behind numbers.
enum ValueUnit: Sendable, Hashable {
  case percent
  case named(String)
  case none

  init(_ name: String?, isShare: Bool) {
    switch name?.lowercased() {
    case nil, "": self = isShare ? .percent : .none
    case "percent", "%", "per cent": self = .percent
    default: self = isShare ? .percent : name.map { .named($0) } ?? .none
    }
  }

  /// The unit alone, as data say it.
  var name: String {
    switch self {
    case .percent: "percent"
    case .named(let name): name
    case .none: ""
    }
  }

  /// A number with its unit: 62%, 12 minutes.
  func text(_ number: String) -> String {
    switch self {
    case .percent: "\(number)%"
    case .named(let name): "\(number) \(name)"
    case .none: number
    }
  }

  /// A number where there is no room for a longer unit: 62%, 12.
  func shortText(_ number: String) -> String { self == .percent ? "\(number)%" : number }

  /// Within which bounds values can lie.
  func limits(hasNegatives: Bool) -> ClosedRange<Double> {
    if self == .percent { return 0...100 }
    return hasNegatives ? -Double.infinity...Double.infinity : 0...Double.infinity
  }
}
