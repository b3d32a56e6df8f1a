import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A program of this computer that speaks to others for us.
package struct ExternalProgram: Sendable {
  /// How a run of it ended.
  package struct Outcome: Sendable {
    /// Its exit status; nil when it was killed.
    package let status: Int32?
    /// What it wrote to standard output.
    package let output: [UInt8]
    /// What it wrote to standard error, line by line.
    package let errors: [String]

    /// Whether all went well.
    package var succeeded: Bool { status == 0 }
    /// What it wrote to standard output as text without the last line end.
    package var text: String { String(decoding: output, as: UTF8.self).trimmingLineEnd }
  }

  /// No list of a site's files is as long as this.
  private static let outputLimit = 1 << 28

  /// Its name as it is typed, or its path.
  package let name: String
  /// Where to get it, for people who don't have it.
  package let address: String
  /// The folder that it runs in; nil for the current one.
  package var folder: String?
  /// What it is told besides its arguments; nil takes something away.
  package var environment: [String: String?]

  package init(
    name: String, address: String, folder: String? = nil, environment: [String: String?] = [:]
  ) {
    self.name = name
    self.address = address
    self.folder = folder
    self.environment = environment
  }

  /// Runs it to its end, and hands over what it writes to standard error as it comes.
  ///
  /// When it takes longer than `patience`, it is killed with all that it has started.
  package func run(
    _ arguments: [String], input: [UInt8] = [], patience: Duration? = nil,
    didSay: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(SiteError) -> Outcome {
    do {
      var updates: [Environment.Key: String?] = [:]
      // Words of its own language could not be told apart.
      for (key, value) in environment.merging(["LC_ALL": "C"], uniquingKeysWith: { own, _ in own })
      {
        if let key = Environment.Key(rawValue: key) { updates[key] = .some(value) }
      }
      let result = try await Subprocess.run(
        name.contains("/") ? .path(FilePath(name)) : .name(name), arguments: Arguments(arguments),
        environment: .inherit.updating(updates),
        workingDirectory: folder.map { FilePath($0) },
        platformOptions: patience == nil ? PlatformOptions() : Self.ownGroup,
        input: .array(input), output: .bytes(limit: Self.outputLimit), error: .sequence
      ) { execution in
        try await Self.lines(from: execution, patience, didSay)
      }
      var status: Int32?
      if case .exited(let code) = result.terminationStatus { status = code }
      return Outcome(status: status, output: result.standardOutput, errors: result.closureResult)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw SiteError(
        attempt: "use", path: name, reason: "it is not installed",
        cure: "install it as \(address) says, and try again")
    } catch {
      throw SiteError(attempt: "run", path: name, reason: "\(error)", cure: nil)
    }
  }

  /// What a program writes to standard error until it ends, or is ended because it took too long.
  private static func lines(
    from execution: Execution<ArrayInput, BytesOutput, SequenceOutput>, _ patience: Duration?,
    _ didSay: @escaping @Sendable (String) -> Void
  ) async throws -> [String] {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      if let patience {
        group.addTask {
          do {
            try await Task.sleep(for: patience)
            try execution.send(signal: .kill, toProcessGroup: true)
            return true
          } catch {
            // It has ended in time.
            return false
          }
        }
      }
      var lines: [String] = []
      for try await line in execution.standardError.strings() {
        lines.append(line)
        didSay(line)
      }
      group.cancelAll()
      if let patience, try await group.next() == true {
        lines.append("it took longer than \(patience.components.seconds) seconds")
      }
      return lines
    }
  }

  /// Signals go to the program and to those that it has started.
  private static var ownGroup: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    return options
  }
}

extension String {
  fileprivate var trimmingLineEnd: String {
    last?.isNewline == true ? String(dropLast()) : self
  }
}
