import Foundation
import TestSupport

/// A golden site's sources in a folder of their own.
struct TemporarySite {
  let folder: URL

  init(_ golden: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "changepack-\(UUID().uuidString)", directoryHint: .isDirectory)
    try replaceSources(
      with: GoldenSite(GoldenSite.folder.appending(path: "\(golden).txt")))
  }

  /// Puts another golden site's sources in the place of these; `Output` stays.
  func replaceSources(with golden: GoldenSite) throws {
    for name in ["Content", "Templates"] {
      let url = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) {
        try FileManager.default.removeItem(at: url)
      }
    }
    for (path, text) in golden.sources { try write(text, to: path) }
  }

  func write(_ text: String, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// What a file says.
  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  func build(_ arguments: String...) async throws -> ChangepackProcess.Outcome {
    try await ChangepackProcess.run(["build"] + arguments, in: folder)
  }

  func run(_ arguments: String...) async throws -> ChangepackProcess.Outcome {
    try await ChangepackProcess.run(arguments, in: folder)
  }

  /// The files in `Output` by path, without the tool's own records.
  func output() throws -> [String: String] {
    let output = folder.appending(path: "Output", directoryHint: .isDirectory)
    guard
      let files = FileManager.default.enumerator(
        at: output, includingPropertiesForKeys: [.isRegularFileKey])
    else { return [:] }
    var texts: [String: String] = [:]
    for case let file as URL in files {
      let path = file.path(percentEncoded: false).dropFirst(
        output.path(percentEncoded: false).count)
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
      guard isFile, !path.hasPrefix(".changepack/") else { continue }
      texts[String(path)] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    return texts
  }

  func remove() {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("could not remove \(folder): \(error)")
    }
  }
}
