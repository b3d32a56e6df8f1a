/// Knows every open connection, so that none can hold up the others: not by their number, and not by being slow.
actor ConnectionLedger {
  /// What a connection is doing.
  enum Phase: Sendable, Hashable {
    /// Nothing yet, or nothing since the last answer.
    case idle
    /// Sending a request.
    case asking
    /// Taking an answer.
    case answered
    /// Waiting for changes to be told of.
    case listening
    /// Being closed.
    case ending

    /// How long a connection may be at it.
    fileprivate var limit: Duration? {
      switch self {
      case .idle: .seconds(60)
      case .asking: .seconds(10)
      case .answered: .seconds(30)
      case .listening: nil
      case .ending: .seconds(2)
      }
    }
  }

  private struct Entry {
    var phase = Phase.idle
    var since = ContinuousClock.now
    var task: Task<Void, Never>?
  }

  /// How many connections there may be; a browser opens six to one host.
  static let limit = 128

  /// For so long a connection that has just come or moved on is left alone if there is any other.
  private static let youth = Duration.seconds(1)

  private var entries: [Int: Entry] = [:]
  private var entriesEver = 0

  /// Takes in a new connection, if need be in the place of one that has been idle for long.
  func open() -> Int {
    if entries.count >= Self.limit { makeRoom() }
    entriesEver += 1
    entries[entriesEver] = Entry()
    return entriesEver
  }

  /// Notes the task that serves a connection.
  func serve(_ number: Int, by task: Task<Void, Never>) {
    entries[number]?.task = task
  }

  /// Notes what a connection is doing from now on.
  func note(_ number: Int, _ phase: Phase) {
    entries[number]?.phase = phase
    entries[number]?.since = .now
  }

  /// Forgets a connection that was closed.
  func close(_ number: Int) {
    entries[number] = nil
  }

  /// Ends what is least likely to be missed: first what has done nothing for a while, and what has only just come last.
  func makeRoom() {
    let now = ContinuousClock.now
    let served = entries.filter { $0.value.phase != .ending && $0.value.task != nil }
    let settled = served.filter { now - $0.value.since > Self.youth }
    // Among those that have only just come, a reader's request is most likely yet to be read, or being answered.
    let order: [(Phase, [Int: Entry])] =
      [.idle, .asking, .listening].map { ($0, settled) }
      + [.asking, .listening, .idle, .answered].map { ($0, served) }
    for (phase, entries) in order {
      let oldest = entries.filter { $0.value.phase == phase }.min {
        $0.value.since < $1.value.since
      }
      if let oldest { return end(oldest.key) }
    }
  }

  /// Ends connections that have taken too long.
  func sweep() {
    let now = ContinuousClock.now
    for (number, entry) in entries {
      if let limit = entry.phase.limit, now - entry.since > limit { end(number) }
    }
  }

  /// Ends all connections.
  func endAll() async {
    let tasks = entries.values.compactMap(\.task)
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
  }

  private func end(_ number: Int) {
    entries[number]?.task?.cancel()
    note(number, .ending)
  }
}
