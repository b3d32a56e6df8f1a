import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes documents with programs that each serve for many, several at a time.
struct PrintEngine {
  /// Writing to a process that has ended is an error like any other, not the end of this one.
  private static let surviveBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  let shop: PrintShop
  let tools: PrintTools
  /// The paths of the files that documents can refer to, by their addresses.
  let files: [String: String]

  /// Makes documents and keeps them; `didFinish` is called for each job with its number, in no particular order.
  ///
  /// Gives the reason why no more was done when not everything was.
  func make(
    _ jobs: [PrintJob], in cache: inout PrintCache, didFinish: (Int, PrintOutcome) -> Void
  ) async -> String? {
    Self.surviveBrokenPipes
    let script: String
    do throws(SiteError) {
      script = try cache.place(WorkerFiles.all, in: "worker-\(Self.worker.hexadecimal)")
    } catch {
      return "\(error)"
    }
    let queue = PrintQueue(count: jobs.count)
    let (results, feed) = AsyncStream.makeStream(of: PrintWorker.Result.self)
    let worker = PrintWorker(
      tools: tools, script: "\(script)/worker.py", cacheFolder: cache.path, files: files,
      patience: shop.patience, jobs: jobs, queue: queue, feed: feed)
    let count = min(Self.workerCount, jobs.count)
    async let work: Void = {
      await withTaskGroup { group in
        for _ in 0..<count { group.addTask { await worker.run() } }
      }
      feed.finish()
    }()
    for await result in results {
      let outcome: PrintOutcome
      do throws(SiteError) {
        outcome = try keep(result, jobs[result.number], in: &cache)
      } catch {
        outcome = .failed("\(error)")
      }
      didFinish(result.number, outcome)
    }
    await work
    return queue.reasonForEnd
  }

  /// The program that is run, in short.
  static let worker: ContentHash = {
    var hasher = ContentHasher()
    for file in WorkerFiles.all {
      hasher.update(with: Array(file.path.utf8).span.bytes)
      hasher.update(with: file.bytes.span.bytes)
    }
    return hasher.finish()
  }()

  private static var workerCount: Int { min(4, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Takes a document into the cache, if it is one.
  private func keep(
    _ result: PrintWorker.Result, _ job: PrintJob, in cache: inout PrintCache
  ) throws(SiteError) -> PrintOutcome {
    switch result.answer {
    case .made(let pageCount):
      let format = job.download.format
      guard let bytes = try cache.newBytes(result.temporaryName),
        format.isWhole(bytes, pageCount: pageCount)
      else {
        try cache.discard(result.temporaryName)
        return .failed("the engine says that it made the document, but there is none")
      }
      let document = try cache.keep(
        result.temporaryName, ContentHash(of: bytes), pageCount: pageCount, from: job.origin,
        suffix: format.suffix)
      return .made(document, size: bytes.count)
    case .refused(let reason):
      try cache.discard(result.temporaryName)
      return .refused(reason)
    case .failed(let reason), .broken(let reason):
      try cache.discard(result.temporaryName)
      return .failed(reason)
    case .ready: return .failed(PrintWorker.nonsense)
    }
  }
}

extension Download.Format {
  /// Whether a file looks like a document of this format from its first byte to its last.
  fileprivate func isWhole(_ bytes: [UInt8], pageCount: Int) -> Bool {
    switch self {
    case .pdf:
      pageCount > 0 && bytes.starts(with: "%PDF-".utf8)
        && String(decoding: bytes.suffix(16), as: UTF8.self).contains("%%EOF")
    case .card:
      bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        && bytes.suffix(8).starts(with: "IEND".utf8)
    case .word, .kit:
      bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
        && bytes.suffix(22).starts(with: [0x50, 0x4B, 0x05, 0x06])
    }
  }
}
