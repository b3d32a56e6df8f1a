import Rendering
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Does jobs in a process of its own, which stays for as long as there are any, and is started anew when it breaks down.
struct PrintWorker: Sendable {
  /// What a job gave.
  struct Result: Sendable {
    /// The number of the job.
    let number: Int
    let answer: PrintAnswer
    /// The name of the file in the cache that holds the document, if it was made.
    let temporaryName: String
  }

  static let nonsense = "the engine answers nothing that makes sense"

  let tools: PrintTools
  /// The path of the program.
  let script: String
  /// The path of the folder in which documents are made.
  let cacheFolder: String
  /// The paths of the files that documents can refer to, by their addresses.
  let files: [String: String]
  /// How long an answer may take.
  let patience: Duration
  let jobs: [PrintJob]
  let queue: PrintQueue
  let feed: AsyncStream<Result>.Continuation

  /// Works until there is nothing left to do.
  func run() async {
    var next = queue.next()
    while let first = next { next = await serve(from: first) }
  }

  /// Starts a process and has it do jobs until it breaks down; the job to go on with in another process, if any.
  private func serve(from first: Int) async -> Int? {
    do {
      return try await Subprocess.run(
        .path(FilePath("\(tools.folder)/bin/python3")),
        arguments: ["-E", "-s", script], environment: Self.environment,
        platformOptions: Self.ownGroup, input: .inputWriter, output: .sequence, error: .discarded
      ) { execution in
        await serve(from: first, in: execution)
      }.closureResult
    } catch {
      let reason = "the engine can't be started: \(error)"
      queue.end(reason)
      return nil
    }
  }

  private func serve(
    from first: Int, in execution: Execution<CustomWriteInput, SequenceOutput, DiscardedOutput>
  ) async -> Int? {
    var answers = Answers(execution, patience)
    // There is nothing that a process would have to bring to an end.
    defer { answers.kill() }
    switch await answers.next(after: nil) {
    case .answer(.ready): break
    case .answer(.broken(let reason)):
      queue.end(reason)
      return nil
    case .breakdown(let reason): return noteBreakdown(reason, of: first, isFirst: true)
    case .answer: return noteBreakdown(Self.nonsense, of: first, isFirst: true)
    }
    var next: Int? = first
    while let number = next {
      let temporaryName = "new-\(execution.processIdentifier.value)-\(number)"
      let request: [UInt8]
      do throws(SiteError) {
        request = try self.request(number, temporaryName)
      } catch {
        feed.yield(Result(number: number, answer: .failed("\(error)"), temporaryName: ""))
        next = queue.next()
        continue
      }
      switch await answers.next(after: request) {
      case .answer(let answer) where answer != .ready:
        queue.noteSuccess()
        feed.yield(Result(number: number, answer: answer, temporaryName: temporaryName))
      case .answer:
        return noteBreakdown(Self.nonsense, of: number, isFirst: number == first)
      case .breakdown(let reason):
        return noteBreakdown(reason, of: number, isFirst: number == first)
      }
      next = queue.next()
    }
    return nil
  }

  /// A job with which a process breaks down is tried once more in a new one, unless it was the first that it did.
  private func noteBreakdown(_ reason: String, of number: Int, isFirst: Bool) -> Int? {
    guard isFirst else { return number }
    queue.noteBreakdown(reason)
    feed.yield(Result(number: number, answer: .failed(reason), temporaryName: ""))
    return queue.next()
  }

  private func request(_ number: Int, _ temporaryName: String) throws(SiteError) -> [UInt8] {
    let job = jobs[number]
    return PrintRequest(
      format: job.download.format.word,
      text: String(decoding: try job.text(), as: UTF8.self), files: files,
      output: "\(cacheFolder)/\(temporaryName)"
    ).line
  }

  /// Signals go to the process and to those that it has started, and those for us don't reach it.
  private static var ownGroup: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    return options
  }

  /// The same language, time zone and date everywhere, so that the same documents come out.
  private static var environment: Environment {
    .inherit.updating([
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": "315619200",
    ])
  }
}

extension Download.Format {
  /// The word by which a worker knows it.
  fileprivate var word: String {
    switch self {
    case .pdf: "pdf"
    case .word: "word"
    case .card: "card"
    case .kit: preconditionFailure("Kits are packed here")
    }
  }
}
