/// Where changes wait while the site is being built, and until they are all there.
actor ChangeCollector {
  private var quiet = QuietPeriod()
  /// Whether the site has files at a path; nil while it is being read, when nobody can know.
  private var isKnown: (@Sendable (String) -> Bool)?
  private var waiter: CheckedContinuation<Void, Never>?
  private var sleeper: (due: ContinuousClock.Instant, task: Task<Void, Never>)?
  private var isEnded = false

  /// Takes in a change.
  func note(_ change: SourceChange) {
    quiet.note(change, isKnown: knows(change), at: .now)
    // A change can also bring the end nearer: a file that was being written is finished.
    if let sleeper, let due = quiet.due, due < sleeper.due { sleeper.task.cancel() }
    wake()
  }

  /// There will be no more changes.
  func end() {
    isEnded = true
    sleeper?.task.cancel()
    wake()
  }

  /// Waits for changes and gives them once they are complete; nil at the end.
  ///
  /// `isKnown` says whether the site that was read last has files at a path.
  func next(isKnown: @escaping @Sendable (String) -> Bool) async -> ChangeBatch? {
    self.isKnown = isKnown
    defer { self.isKnown = nil }
    while !isEnded {
      guard let due = quiet.due else {
        await withCheckedContinuation { waiter = $0 }
        continue
      }
      guard due > .now else { return quiet.take() }
      let task = Task {
        do {
          try await Task.sleep(until: due, tolerance: .zero, clock: .continuous)
        } catch {
          // Somebody has news.
        }
      }
      sleeper = (due, task)
      await task.value
      sleeper = nil
    }
    return nil
  }

  private func knows(_ change: SourceChange) -> Bool {
    guard let isKnown else { return true }
    return switch change {
    case .written(let path), .begun(let path), .gone(let path): isKnown(path)
    case .everything: true
    }
  }

  private func wake() {
    waiter?.resume()
    waiter = nil
  }
}
