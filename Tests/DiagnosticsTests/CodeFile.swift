import Foundation
import Testing

/// One file of Swift code of this repository.
struct CodeFile {
  /// The path below the root of the repository.
  let path: String
  private let text: String

  /// The lines, without their endings.
  var lines: [String] {
    let parts = text.components(separatedBy: "\n")
    return parts.last == "" ? parts.dropLast() : parts
  }

  /// The folder below `Sources` or `Tests`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The modules that the file imports.
  var imports: [String] {
    // Regular expressions are slow in a debug build: they only see lines that are worth it.
    lines.filter { $0.range(of: "import ") != nil }.compactMap {
      $0.firstMatch(of: /^\s*(?:@\w+ )?(?:\w+ )?import (?:struct |enum |class |func )?(\w+)/)
        .map { String($0.1) }
    }
  }

  /// The places of the lines that meet a condition, with the lines; only lines that hold one of the words are asked.
  func lines(
    holding words: [String], where condition: (String) -> Bool = { _ in true }
  ) -> [String] {
    guard words.contains(where: { text.range(of: $0) != nil }) else { return [] }
    return zip(1..., lines).filter { _, line in
      words.contains { line.range(of: $0) != nil } && condition(line)
    }.map { "\(path):\($0): \($1)" }
  }

  /// Every Swift file below a folder of the repository.
  static func all(below folder: String) throws -> [CodeFile] {
    try files(below: folder).filter { $0.pathExtension == "swift" }
      .map { file in
        CodeFile(
          path: String(file.path.dropFirst(root.path.count + 1)),
          text: try String(contentsOf: file, encoding: .utf8))
      }
      .sorted { $0.path < $1.path }
  }

  /// The names of the C libraries: folders of `Sources` that hold a module map.
  static func systemLibraries() throws -> [String] {
    try files(below: "Sources").filter { $0.lastPathComponent == "module.modulemap" }
      .map { $0.deletingLastPathComponent().lastPathComponent }.sorted()
  }

  private static func files(below folder: String) throws -> [URL] {
    let files = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return try #require(files).compactMap { $0 as? URL }
  }

  /// Modules that come with Swift and may be imported anywhere.
  static let platformModules: Set<String> = [
    "CoreServices", "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl",
    "Synchronization",
  ]

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
