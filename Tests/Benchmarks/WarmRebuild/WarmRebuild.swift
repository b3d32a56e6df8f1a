import Diagnostics
import Site

/// Measures what an edit costs in a process that has built the site before, from the bytes of the sources to the bytes of
/// the site: `warm-rebuild FOLDER` prints the milliseconds of every single edit as JSON.
@main
enum WarmRebuild {
  static func main() async throws {
    guard CommandLine.arguments.count == 2 else {
      throw Trouble(description: "warm-rebuild takes the folder of a site")
    }
    var bag = DiagnosticBag()
    let sources = try SourceTree.read(siteFolder: CommandLine.arguments[1], into: &bag)
      .loaded(into: &bag)
    var bench = Bench(sources: sources)
    let pages = try await bench.build()
    let guides = bench.paths.filter { $0.contains("/guides/") }
    // A package's title stands on the pages of all that is in it, and on those of the standards that they serve.
    let packages = bench.paths.filter {
      $0.hasPrefix("Content/packages/") && $0.hasSuffix("/index.md")
    }
    guard !guides.isEmpty, !packages.isEmpty else {
      throw Trouble(description: "the site has no guides or packages to edit")
    }
    let standards = bench.paths.filter {
      $0.contains("/standards/") && !$0.hasSuffix("/index.md")
    }
    var prose: [Double] = []
    var titles: [Double] = []
    var titlePages: [Int] = []
    for number in 0..<20 {
      let guide = guides[number * (guides.count - 1) / 19]
      prose.append(try await bench.time(editing: guide) { $0 + "\n\nOne more line.\n" })
      let package = packages[number * (packages.count - 1) / 19]
      titles.append(try await bench.time(editing: package, Self.rename))
      titlePages.append(bench.changedPages)
    }
    var standardTitles: [Double] = []
    var standardPages = 0
    for standard in standards.prefix(5) {
      standardTitles.append(
        try await bench.time(editing: standard, Self.rename))
      standardPages = max(standardPages, bench.changedPages)
    }
    print(
      """
      {"pages":\(pages),"prose_ms":\(prose),"title_ms":\(titles),"title_pages":\(titlePages.sorted()[titlePages.count / 2]),\
      "standard_title_ms":\(standardTitles),"standard_title_pages":\(standardPages)}
      """)
  }

  /// Gives an entry another title.
  private static func rename(_ text: String) -> String {
    text.replacingFirst("\ntitle: ", "\ntitle: New ").replacingFirst("New \"", "\"New ")
  }
}

/// Why nothing can be measured.
struct Trouble: Error, CustomStringConvertible {
  let description: String
}

/// A site in memory that is edited and built again.
struct Bench {
  private var sources: SourceTree
  private var builder = SiteBuilder()
  private var last: BuildResult?

  /// How many files the last edit changed.
  private(set) var changedPages = 0

  init(sources: SourceTree) {
    self.sources = sources
  }

  var paths: [String] { sources.texts.map(\.path) }

  mutating func build() async throws -> Int {
    let result = try await builder.build(sources, BuildOptions())
    last = result
    return result.pageCount
  }

  /// How many milliseconds a build takes after an edit of one file.
  mutating func time(
    editing path: String, _ edit: @Sendable (String) -> String
  ) async throws -> Double {
    let text = String(decoding: sources.file(at: path)?.bytes ?? [], as: UTF8.self)
    let newText = edit(text)
    guard newText != text else { throw Trouble(description: "an edit has changed nothing") }
    let edited = sources.replacing(SourceFile(path: path, text: newText))
    let start = ContinuousClock.now
    let result = try await builder.build(edited, BuildOptions())
    let time = (ContinuousClock.now - start) / .milliseconds(1)
    guard !result.diagnostics.hasErrors, let last else {
      throw Trouble(description: "an edit has broken the site")
    }
    changedPages = zip(result.files, last.files).count { $0 != $1 }
    sources = edited
    self.last = result
    return time
  }
}

extension String {
  fileprivate func replacingFirst(_ old: String, _ new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
