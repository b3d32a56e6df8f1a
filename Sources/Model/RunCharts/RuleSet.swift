/// The published rules by which a chart tells a signal from the ordinary ups and downs.
///
/// Sets differ, so a chart says which one it used. Run charts have their median in the middle, XmR charts the mean and
/// limits about it.
package enum RuleSet: String, ChoiceValue {
  /// Perla, Provost and Murray, “The run chart: a simple analytical tool for learning from variation in healthcare
  /// processes”, BMJ Quality & Safety 20 (2011), as the Institute for Healthcare Improvement teaches it.
  case ihi
  /// Anhøj and Olesen, “Run charts revisited”, PLOS ONE 9 (2014).
  case anhoej
  /// NHS England, “Making Data Count”, as in the R package NHSRplotthedots.
  case nhs
  /// The five rules for Shewhart charts in Provost and Murray, “The Health Care Data Guide” (2011).
  case shewhart

  package var meaning: String {
    switch self {
    case .ihi:
      "A run chart: six in a row on one side of the median, five rising or falling, too few or too many runs."
    case .anhoej:
      "A run chart: an unusually long run on one side of the median, or unusually few crossings of it."
    case .nhs:
      "An XmR chart: outside the limits, seven on one side, seven rising or falling, two of three near a limit."
    case .shewhart:
      "An XmR chart: outside the limits, eight on one side, six rising or falling, two of three near a limit, fifteen near the mean."
    }
  }

  /// What the set is called where a chart names it.
  package var name: String {
    switch self {
    case .ihi: "the run chart rules of Perla, Provost and Murray (2011)"
    case .anhoej: "Anhøj’s run chart rules (2014)"
    case .nhs: "the rules of NHS England’s Making Data Count"
    case .shewhart: "the five Shewhart rules for health care"
    }
  }

  /// Whether the chart has the mean in the middle and limits about it.
  package var hasLimits: Bool { self == .nhs || self == .shewhart }

  /// How many points a phase needs before the rules say anything.
  package var fewestPoints: Int { hasLimits ? 6 : 10 }

  /// How many points on one side of the middle make a shift, of so many points that are not on it.
  func shiftLength(of useful: Int) -> Int {
    switch self {
    case .ihi: 6
    case .anhoej: RunLimits.longestRun(of: useful) + 1
    case .nhs: 7
    case .shewhart: 8
    }
  }

  /// How many points that all rise or all fall make a trend; nil when the set has no such rule.
  var trendLength: Int? {
    switch self {
    case .ihi: 5
    case .anhoej: nil
    case .nhs: 7
    case .shewhart: 6
    }
  }

  /// Whether a point on the middle line ends a shift, and one that repeats the value before it ends a trend.
  var isStrict: Bool { self == .nhs }
}
