package import Foundation
import Testing

/// A small site and what it must give, in one text file of `Tests/GoldenSites`.
///
/// The file starts with a sentence that names the behaviour. `Base: NAME` on a line of its own takes over the content
/// of another golden site. Then come the files, each after a line `-- path --`; `-- path (deleted) --` takes a file of
/// the base away. What the site must give stands in `-- diagnostics.txt --` and in files below `expected/`.
package struct GoldenSite: Sendable, CustomTestStringConvertible {
  package let name: String
  package let fileURL: URL
  private let preamble: String
  private let sections: [(path: String, text: String)]
  private let base: [String: String]

  package var testDescription: String { name }

  /// Every golden site, by name.
  package static func all() throws -> [GoldenSite] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map(GoldenSite.init)
  }

  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "GoldenSites")

  package init(_ url: URL) throws {
    name = url.deletingPathExtension().lastPathComponent
    fileURL = url
    let text = try String(contentsOf: url, encoding: .utf8)
    var preamble = ""
    var sections: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      text.hasSuffix("\n") ? 1 : 0)
    {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        sections.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if sections.isEmpty {
        preamble += line + "\n"
      } else {
        sections[sections.count - 1].text += line + "\n"
      }
    }
    self.preamble = preamble
    self.sections = sections
    let baseLine = preamble.split(separator: "\n").first { $0.hasPrefix("Base: ") }
    base =
      try baseLine.map {
        try GoldenSite(Self.folder.appending(path: "\($0.dropFirst(6)).txt")).sources
      } ?? [:]
  }

  /// The site's files by path.
  package var sources: [String: String] {
    var sources = base
    for (path, text) in sections where !Self.isExpectation(path) {
      if path.hasSuffix(" (deleted)") {
        sources[String(path.dropLast(10))] = nil
      } else {
        sources[path] = text
      }
    }
    return sources
  }

  /// What the site must give, by path: `diagnostics.txt`, and the files below `expected/`.
  package var expectations: [String: String] {
    Dictionary(
      sections.filter { Self.isExpectation($0.path) }.map { ($0.path, $0.text) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a file of the site is part of what it must give: the ones on the line `Shows: …`, or all of them.
  package func shows(_ path: String) -> Bool {
    guard let line = preamble.split(separator: "\n").first(where: { $0.hasPrefix("Shows: ") })
    else { return !name.hasPrefix("mistake-") }
    return line.dropFirst(7).split(separator: " ").contains(Substring(path))
  }

  /// Writes the golden site anew with other expectations.
  package func record(_ expectations: [String: String]) throws {
    var text = preamble
    for (path, content) in sections where !Self.isExpectation(path) {
      text += "-- \(path) --\n\(content)"
    }
    for (path, content) in expectations.sorted(by: { $0.key < $1.key }) {
      text += "-- \(path) --\n\(content)\(content.isEmpty || content.hasSuffix("\n") ? "" : "\n")"
    }
    try text.write(to: fileURL, atomically: true, encoding: .utf8)
  }

  private static func isExpectation(_ path: String) -> Bool {
    path == "diagnostics.txt" || path.hasPrefix("expected/")
  }
}
