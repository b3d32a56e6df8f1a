/// How many runs and crossings chance alone leads one to expect.
///
/// A run is a stretch of points on one side of the median; `useful` is the number of points that are not on it.
package enum RunLimits {
  /// The runs that chance explains; fewer or more are a signal. Nil below ten useful points.
  ///
  /// For 10 to 26 useful points these are the limits that Perla, Provost and Murray (2011) print after Swed and
  /// Eisenhart (1943), which are a little more cautious than the exact ones; above, the exact ones with at most 2.5 % in
  /// each tail.
  package static func runs(of useful: Int) -> ClosedRange<Int>? {
    guard useful >= 10 else { return nil }
    let index = useful - 10
    return index < published.count ? published[index] : exactRuns(of: useful)
  }

  private static let published: [ClosedRange<Int>] = [
    3...9, 3...10, 3...11, 4...11, 4...12, 5...12, 5...13, 5...13, 6...14, 6...15, 6...16, 7...16,
    7...17, 7...17, 8...18, 8...18, 9...19,
  ]

  /// The same from the distribution of runs by Wald and Wolfowitz (1940), half of the points on each side.
  static func exactRuns(of useful: Int) -> ClosedRange<Int> {
    let chances = chancesOfRuns(useful / 2, useful - useful / 2)
    let low = firstIndex(in: chances) { $0 > 0.025 }
    let high = chances.count - 1 - firstIndex(in: chances.reversed()) { $0 > 0.025 }
    return low...max(low, high)
  }

  /// The longest run that chance explains, by Anhøj and Olesen (2014): log₂ of the useful points, rounded, and three.
  package static func longestRun(of useful: Int) -> Int {
    var rounded = 0
    // n lies above 2 ^ (k + 1/2) just when n² lies above 2 ^ (2k + 1), which is a whole number.
    while useful * useful > 1 << (2 * rounded + 1) { rounded += 1 }
    return rounded + 3
  }

  /// The fewest crossings of the median that chance explains, by Anhøj and Olesen (2014): the lower 5 % point of the
  /// binomial distribution for as many throws of a coin as there are pairs of neighbors.
  package static func fewestCrossings(of useful: Int) -> Int {
    firstIndex(in: shares(binomialWeights(max(0, useful - 1)))) { $0 >= 0.05 }
  }

  /// The chance of each number of runs when some points lie below the median and others above.
  private static func chancesOfRuns(_ below: Int, _ above: Int) -> [Double] {
    let (few, many) = (binomialWeights(below - 1), binomialWeights(above - 1))
    func product(_ first: Int, _ second: Int) -> Double {
      few.indices.contains(first) && many.indices.contains(second) ? few[first] * many[second] : 0
    }
    let weights = (0...below + above).map { runs in
      let pairs = runs / 2
      return runs % 2 == 0
        ? 2 * product(pairs - 1, pairs - 1)
        : product(pairs, pairs - 1) + product(pairs - 1, pairs)
    }
    return shares(weights)
  }

  /// The binomial coefficients of a number of throws in proportion to the largest, which alone would be too large.
  private static func binomialWeights(_ count: Int) -> [Double] {
    var weights = [Double](repeating: 1, count: count + 1)
    for index in stride(from: count / 2 - 1, through: 0, by: -1) {
      weights[index] = weights[index + 1] * Double(index + 1) / Double(count - index)
    }
    for index in stride(from: count / 2 + 1, through: count, by: 1) {
      weights[index] = weights[index - 1] * Double(count - index + 1) / Double(index)
    }
    return weights
  }

  private static func shares(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// The first index up to which the chances add up to enough.
  private static func firstIndex(in chances: [Double], isEnough: (Double) -> Bool) -> Int {
    var sum = 0.0
    return chances.firstIndex { chance in
      sum += chance
      return isEnough(sum)
    } ?? 0
  }
}
