import Synchronization

/// A line at the bottom of the terminal that says what is going on, for somebody who watches; it goes away by itself.
final class TransientLine: Sendable {
  private let isShown = Mutex(false)

  /// Puts words in the place of those that stand there.
  func show(_ words: String) {
    guard StandardError.isTerminal else { return }
    isShown.withLock { isShown in
      StandardError.write("\r\u{1B}[K\(words)")
      isShown = true
    }
  }

  /// Takes the words away.
  func clear() {
    isShown.withLock { isShown in
      if isShown { StandardError.write("\r\u{1B}[K") }
      isShown = false
    }
  }
}
