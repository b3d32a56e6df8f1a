import Synchronization

/// The jobs that are still to be done, which several workers share.
final class PrintQueue: Sendable {
  /// How many processes in a row may break down before it is clear that none will do.
  private static let endurance = 3

  private struct State {
    var next = 0
    var breakdowns = 0
    /// Why nothing more is done; nil as long as something is.
    var end: String?
  }

  private let count: Int
  private let state = Mutex(State())

  init(count: Int) {
    self.count = count
  }

  /// The number of the next job; nil when there is none, or when no more are to be done.
  func next() -> Int? {
    state.withLock { state in
      guard state.end == nil, state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// Takes note of a document that was made, or was refused in good order.
  func noteSuccess() {
    state.withLock { $0.breakdowns = 0 }
  }

  /// Takes note of a process that broke down with its first job, for the reason given.
  func noteBreakdown(_ reason: String) {
    state.withLock { state in
      state.breakdowns += 1
      if state.breakdowns >= Self.endurance, state.end == nil { state.end = reason }
    }
  }

  /// Ends the work because nothing can be made, for the reason given.
  func end(_ reason: String) {
    state.withLock { state in
      if state.end == nil { state.end = reason }
    }
  }

  /// Why nothing more was done; nil when everything was.
  var reasonForEnd: String? { state.withLock(\.end) }
}
