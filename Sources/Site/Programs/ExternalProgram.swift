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
  package func run(
    _ arguments: [String], input: [UInt8] = [],
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
        workingDirectory: folder.map { FilePath($0) }, input: .array(input),
        output: .bytes(limit: Self.outputLimit), error: .sequence
      ) { execution in
        var lines: [String] = []
        for try await line in execution.standardError.strings() {
          lines.append(line)
          didSay(line)
        }
        return lines
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
}

extension String {
  fileprivate var trimmingLineEnd: String {
    last?.isNewline == true ? String(dropLast()) : self
  }
}
