import Subprocess

extension PrintWorker {
  /// The answers of one process, each of which is waited for only so long.
  struct Answers {
    /// What came of waiting.
    enum Event {
      case answer(PrintAnswer)
      /// The process has ended, was ended because it took too long, or can't be talked to, for the reason given.
      case breakdown(String)
    }

    private let execution: Execution<CustomWriteInput, SequenceOutput, DiscardedOutput>
    private let patience: Duration
    private var lines: SubprocessOutputSequence.StringSequence<UTF8>.AsyncIterator

    init(
      _ execution: Execution<CustomWriteInput, SequenceOutput, DiscardedOutput>,
      _ patience: Duration
    ) {
      self.execution = execution
      self.patience = patience
      lines = execution.standardOutput.strings(
        separatedBy: .unicodeScalarSequence(["\n"]), bufferingPolicy: .maxLineLength(65_536)
      ).makeAsyncIterator()
    }

    /// Sends a request, if any, and waits for the next answer.
    ///
    /// When the time is up, the process is killed; then its output ends, and with it the waiting.
    mutating func next(after request: [UInt8]?) async -> Event {
      let execution = execution
      let patience = patience
      return await withTaskGroup(of: Bool.self) { group in
        group.addTask {
          do {
            try await Task.sleep(for: patience)
            try execution.send(signal: .kill, toProcessGroup: true)
            return true
          } catch {
            // The answer came in time, or the process has ended by itself.
            return false
          }
        }
        let line = await line(after: request)
        group.cancelAll()
        let isOverdue = await group.next() ?? false
        if isOverdue { return .breakdown("the engine took longer than \(patience.inWords)") }
        guard let line else { return .breakdown("the engine broke down") }
        guard let answer = PrintAnswer(line: line) else {
          kill()
          return .breakdown(PrintWorker.nonsense)
        }
        return .answer(answer)
      }
    }

    private mutating func line(after request: [UInt8]?) async -> String? {
      do {
        if let request { _ = try await execution.standardInputWriter.write(request) }
        return try await lines.next()
      } catch {
        kill()
        return nil
      }
    }

    /// Ends the process and what it has started.
    func kill() {
      do {
        try execution.send(signal: .kill, toProcessGroup: true)
      } catch {
        // It has ended by itself.
      }
    }
  }
}

extension Duration {
  /// 60 seconds.
  fileprivate var inWords: String { "\(components.seconds) seconds" }
}
