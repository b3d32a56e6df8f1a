/// Gathers changes until nothing more is to be expected: a lone save is taken at once, a storm when it is over.
///
/// It knows no clock: the moment is always told.
struct QuietPeriod {
  typealias Moment = ContinuousClock.Instant

  /// After the save of one file that the site has, long enough to see whether it was only the first of many.
  static let afterOneSave = Duration.milliseconds(2)
  /// After the last of many changes.
  static let afterMany = Duration.milliseconds(50)
  /// After the last sign of something that isn't finished, such as a file that is gone and will be replaced.
  static let afterUnfinished = Duration.milliseconds(100)
  /// However much goes on, the site is built again after so long.
  static let longest = Duration.seconds(10)

  private var batch = ChangeBatch()
  private var unfinished: Set<String> = []
  private var isOneSave = true
  private var first: Moment?
  private var last: Moment?

  /// Takes in a change.
  ///
  /// `isKnown` says whether the site has files at the path; of what it never had, it can't miss anything.
  mutating func note(_ change: SourceChange, isKnown: Bool, at now: Moment) {
    switch change {
    case .written(let path):
      if !isKnown || !batch.paths.isSubset(of: [path]) { isOneSave = false }
      batch.paths.insert(path)
      unfinished.remove(path)
    case .begun(let path):
      if !isKnown { isOneSave = false }
      batch.paths.insert(path)
      unfinished.insert(path)
    case .gone(let path) where isKnown:
      batch.paths.insert(path)
      unfinished.insert(path)
    case .gone(let path):
      // Editors make files and take them away again, only to see whether they could.
      batch.paths.remove(path)
      unfinished.remove(path)
      if batch.isEmpty { clear() }
      return
    case .everything:
      batch.isEverything = true
      isOneSave = false
    }
    first = first ?? now
    last = now
  }

  /// When the changes are to be taken; nil while there are none.
  var due: Moment? {
    guard let first, let last else { return nil }
    let wait =
      !unfinished.isEmpty
      ? Self.afterUnfinished
      : isOneSave && batch.paths.count == 1 ? Self.afterOneSave : Self.afterMany
    return min(first + Self.longest, last + wait)
  }

  /// Hands over the changes and begins anew.
  mutating func take() -> ChangeBatch {
    defer { clear() }
    return batch
  }

  private mutating func clear() { self = QuietPeriod() }
}
