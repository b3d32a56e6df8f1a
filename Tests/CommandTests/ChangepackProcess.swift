import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The built command, run as a person would run it.
struct ChangepackProcess {
  /// How a run ended and what it said, with the site's folder written as `[ROOT]`.
  struct Outcome {
    let exitCode: Int32?
    let standardOutput: String
    let standardError: String
  }

  /// Runs the command in a folder.
  static func run(
    _ arguments: [String], in folder: URL, environment: [Environment.Key: String] = [:]
  ) async throws -> Outcome {
    let overrides = environment.mapValues { Optional($0) }
    let result = try await Subprocess.run(
      .path(FilePath(executable.path(percentEncoded: false))),
      arguments: Arguments(arguments), environment: .inherit.updating(overrides),
      workingDirectory: FilePath(folder.path(percentEncoded: false)),
      output: .string(limit: 4_000_000), error: .string(limit: 4_000_000))
    var exitCode: Int32?
    if case .exited(let code) = result.terminationStatus { exitCode = code }
    func redact(_ text: String?) -> String {
      (text ?? "").replacing(folder.path(percentEncoded: false), with: "[ROOT]/")
    }
    return Outcome(
      exitCode: exitCode, standardOutput: redact(result.standardOutput),
      standardError: redact(result.standardError))
  }

  /// The executable lies beside the test bundle.
  private static var executable: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "changepack")
  }
}
