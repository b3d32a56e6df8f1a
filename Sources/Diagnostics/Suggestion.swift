/// Finds what an author probably meant.
package enum Suggestion {
  /// The candidate nearest to a word, or nil when none is near enough to be worth naming.
  ///
  /// Nearness is the optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours),
  /// without regard to ASCII case; at most a third of the longer word may differ. Ties go to the first candidate.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    nearest(1, to: word, in: candidates).first
  }

  /// The candidates nearest to a word, at most so many, the nearest first; none that is not near enough.
  package static func nearest(
    _ count: Int, to word: String, in candidates: some Sequence<String>
  ) -> [String] {
    let target = Array(word.lowercased().unicodeScalars)
    var best: [(candidate: String, distance: Int)] = []
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      let allowed = max(1, max(target.count, other.count) / 3)
      guard abs(target.count - other.count) <= allowed else { continue }
      let distance = alignmentDistance(target, other)
      guard distance <= allowed else { continue }
      let place = best.firstIndex { distance < $0.distance } ?? best.endIndex
      guard place < count else { continue }
      best.insert((candidate, distance), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.candidate)
  }

  /// "Did you mean “x”?" for the nearest candidate, or nil.
  package static func didYouMean(_ word: String, in candidates: some Sequence<String>) -> String? {
    nearest(to: word, in: candidates).map { "Did you mean “\($0)”?" }
  }

  private static func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int
  {
    if left.isEmpty { return right.count }
    if right.isEmpty { return left.count }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for row in 1...left.count {
      current[0] = row
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var distance = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          distance = min(distance, beforePrevious[column - 2] + 1)
        }
        current[column] = distance
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
