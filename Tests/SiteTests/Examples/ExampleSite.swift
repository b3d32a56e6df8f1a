import Diagnostics
import Foundation
import Model
import Site
import TestSupport

/// The site of `Tests/GoldenSites/examples.txt`, with an example put into it.
struct ExampleSite {
  /// The files by path.
  private(set) var texts: [String: String]

  init() throws {
    texts = try GoldenSite(GoldenSite.folder.appending(path: "examples.txt")).sources
  }

  /// Everything there is to say about the site.
  func diagnostics() async throws -> [Diagnostic] {
    try await SiteBuilder.build(SourceTree(texts), BuildOptions()).diagnostics.diagnostics
  }

  /// Puts a text in the place of a file, or takes the file away, and what it measures from those measures that name only it.
  ///
  /// A site whose configuration names no other language has no translations.
  mutating func put(_ text: String?, at path: String) {
    texts[path] = text
    if path == SiteConfiguration.path, text?.contains("languages:") != true {
      texts = texts.filter { !$0.key.hasPrefix("Content/es/") }
    }
    guard text == nil, let name = path.split(separator: "/").last?.split(separator: ".").first
    else { return }
    texts = texts.mapValues { $0.replacing("\nof: [\(name)]\n", with: "\n") }
  }

  /// Puts lines of fields into a file, in the place of those with the same names.
  mutating func put(fields: String, into path: String) {
    let lines = (texts[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let start = lines.first == "---" ? 1 : 0
    let end = start == 0 ? lines.count - 1 : lines.dropFirst().firstIndex(of: "---") ?? lines.count
    let names = Set(fields.split(separator: "\n").compactMap(Self.fieldName))
    var kept: [String] = []
    var isReplaced = false
    for line in lines[start..<end] {
      if let name = Self.fieldName(line[...]) { isReplaced = names.contains(name) }
      if !isReplaced { kept.append(line) }
    }
    let all =
      lines[..<start] + kept + fields.split(separator: "\n").map(String.init) + lines[end...]
    texts[path] = all.joined(separator: "\n")
  }

  /// Puts a text below the front matter of a file.
  mutating func put(text: String, into path: String) {
    let parts = (texts[path] ?? "").components(separatedBy: "---\n")
    texts[path] = "---\n\(parts.dropFirst().first ?? "")---\n\n\(text)\n"
  }

  /// Moves a file of the same kind to another place.
  mutating func move(to path: String) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let sibling = texts.keys.sorted().first { $0.hasPrefix(folder + "/") && $0.hasSuffix(".md") }
    texts[path] = sibling.flatMap { texts[$0] }
  }

  /// The name at the start of a line that is not indented.
  private static func fieldName(_ line: Substring) -> Substring? {
    guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else {
      return nil
    }
    return line[..<colon]
  }
}
