import ArgumentParser
import Diagnostics
import Rendering
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs a build for a person or a machine at the other end of standard error.
struct Console {
  private let options: SiteOptions
  private let start = ContinuousClock.now

  init(_ options: SiteOptions) {
    self.options = options
  }

  /// Reads and builds the site; a disk that says no ends the command.
  func build() async throws -> (sources: SourceTree, result: BuildResult) {
    var bag = DiagnosticBag()
    let sources = try environment { () throws(SiteError) in
      try SourceTree.read(siteFolder: options.site, into: &bag)
    }
    // Without a Content folder there is nothing to build, and nothing more to say.
    guard !bag.diagnostics.contains(where: { $0.id == .siteMissing }) else {
      return (sources, BuildResult(files: [], pageCount: 0, diagnostics: bag))
    }
    let read = ContinuousClock.now
    var result: BuildResult
    do {
      result = try await SiteBuilder.build(sources, options.buildOptions)
    } catch {
      throw stop(error)
    }
    bag.merge(result.diagnostics)
    result.diagnostics = bag
    if options.timings {
      say("read    \(seconds(read - start))")
      say("build   \(seconds(ContinuousClock.now - read))")
    }
    return (sources, result)
  }

  /// Brings to an end what an interrupted build has begun in the output folder.
  func recover(_ folder: String) throws {
    let recovery = try environment { () throws(SiteError) in
      try OutputFolder(path: folder, siteFolder: options.site).recover(
        announceWait: { _ in sayThatWeWait(for: folder) })
    }
    switch recovery {
    case .nothing: break
    case .calledOff: say("Cleared away what an interrupted build had left in \(folder).")
    case .completed: say("Finished an interrupted build in \(folder).")
    }
  }

  private func sayThatWeWait(for folder: String) {
    say("Another build is writing to \(folder); waiting for it.")
  }

  /// Writes the site and says what changed.
  func write(_ result: inout BuildResult, to folder: String) throws -> String {
    let writing = ContinuousClock.now
    let files = result.files
    var bag = DiagnosticBag()
    let summary = try environment { () throws(SiteError) in
      try OutputFolder(path: folder, siteFolder: options.site).commit(
        files, into: &bag,
        announceWait: { _ in sayThatWeWait(for: folder) })
    }
    result.diagnostics.merge(bag)
    if options.timings { say("write   \(seconds(ContinuousClock.now - writing))") }
    guard let summary else { return "nothing was written" }
    if !summary.overwrittenByHand.isEmpty {
      say("Replaced \(summary.overwrittenByHand.count) generated files that were edited by hand.")
    }
    return """
      \(summary.written.count) files written, \(summary.unchanged) unchanged, \
      \(summary.removed.count) removed
      """
  }

  /// Prints the problems, and for people a closing line.
  func report(_ build: (sources: SourceTree, result: BuildResult), closing: String) throws {
    let files = try environment { () throws(SiteError) in
      try build.sources.files(named: build.result.diagnostics)
    }
    let report = DiagnosticReport(
      build.result.diagnostics, folder: options.folderPrefix, sources: { files[$0] })
    let text = options.format.formatter(text: textFormatter).format(report)
    if !text.isEmpty { write(text.hasSuffix("\n") ? text : text + "\n") }
    let time = seconds(ContinuousClock.now - start)
    say("\(report.summary). \(build.result.pageCount) pages, \(closing), \(time).")
  }

  /// Ends the command with status 1 when the site may not be published.
  func judge(_ result: BuildResult) throws {
    guard result.succeeded(strict: options.strict) else { throw ExitCode(1) }
  }

  /// Turns a failure of the disk into a sentence and status 74.
  private func environment<Value>(_ work: () throws(SiteError) -> Value) throws -> Value {
    do {
      return try work()
    } catch {
      throw stop(error)
    }
  }

  private func stop(_ error: SiteError) -> ExitCode {
    write("Error: \(error)\n")
    return ExitCode(74)
  }

  private var textFormatter: TextFormatter {
    TextFormatter(
      style: isColoured ? .colour : .plain, width: width, command: CommandLine.arguments[0])
  }

  /// The columns of the terminal, or the usual number where nobody watches.
  private var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return TextFormatter.standardWidth
    }
    return Int(size.ws_col)
  }

  private var isColoured: Bool {
    isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil
      && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  private func seconds(_ duration: Duration) -> String {
    let milliseconds = Int(duration / .milliseconds(1))
    return milliseconds < 1000
      ? "\(milliseconds) ms" : "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }

  /// Tells people something; the other formats are for machines, which read nothing but the report.
  private func say(_ line: String) {
    if options.format == .text { write(line + "\n") }
  }

  private func write(_ text: String) {
    var standardError = StandardError()
    print(text, terminator: "", to: &standardError)
  }
}

/// Standard error as a stream that `print` takes.
private struct StandardError: TextOutputStream {
  mutating func write(_ string: String) {
    var bytes = Array(string.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// The system's `write`, which the method above would otherwise hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
