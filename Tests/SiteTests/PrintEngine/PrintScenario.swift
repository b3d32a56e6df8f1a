import Diagnostics
import Foundation
import Rendering
import TestSupport

@testable import Site

/// A small site with guides, and something in the place of the engine that makes its documents.
struct PrintScenario {
  let folder: TemporaryFolder
  /// The engine as a script for `sh`; nil when there is none.
  var engine: String?
  var patience = Duration.seconds(600)

  /// An engine that makes what it is asked for, and lists the files that it made in `made`.
  static let working = engine(work)

  /// What such an engine does for each job.
  static let work =
    #"printf '%%PDF-1.7\n%%%%EOF\n' > "$output"; echo "$output" >> "$made"; echo "made 3""#

  /// An engine that does something for each job; `$output` is the file to write, and `$line` the whole request.
  static func engine(_ action: String, start: String = "echo ready") -> String {
    """
    #!/bin/sh
    made="$(dirname "$0")/made"
    \(start)
    while IFS= read -r line; do
      output=$(printf '%s' "$line" | sed 's/.*"output":"\\([^"]*\\)".*/\\1/; s/\\\\//g')
      \(action)
    done
    """
  }

  private static let templates = [
    "Templates/print/guide.mustache": "{{title}}: {{{body}}}",
    "Templates/guide.mustache":
      "{{title}}{{#downloads}}|{{format}} {{label}}, {{details}}: {{url}}{{/downloads}}\n",
  ]

  /// The guides that the site has besides the one of the golden site, by their slugs.
  static let guides = ["g2", "g3", "g4", "g5"]

  /// Makes a site with an engine in a folder of its own and hands it to a test.
  static func use(
    _ engine: String?, patience: Duration = .seconds(600),
    _ body: (PrintScenario) async throws -> Void
  ) async throws {
    try await TemporaryFolder.use { folder in
      let scenario = PrintScenario(folder: folder, engine: engine, patience: patience)
      try scenario.write()
      try await body(scenario)
    }
  }

  /// Writes the site and the engine to the disk.
  func write() throws {
    let minimal = try GoldenSite(GoldenSite.folder.appending(path: "minimal.txt"))
    for (path, text) in minimal.sources.merging(Self.templates, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: path)
    }
    let guide = minimal.sources["Content/packages/visits/guides/plan.md"] ?? ""
    for slug in Self.guides {
      try folder.write(
        guide.replacing("Plan a visit", with: "Guide \(slug)"),
        to: "Content/packages/visits/guides/\(slug).md")
    }
    try writeEngine()
  }

  /// Writes the engine to the disk, in place of the one that is there.
  func writeEngine() throws {
    guard let engine else { return }
    try folder.write(
      "weasyprint==70.0\npikepdf==10.18.0\npage-validation==0.11.0\n", to: "tools/installed")
    try folder.write(engine, to: "tools/bin/python3")
    try folder.makeExecutable("tools/bin/python3")
  }

  /// Puts other sources in the place of those that are there.
  func replaceSources(with texts: [String: String]) throws {
    try folder.remove("Content")
    try folder.remove("Templates")
    for (path, text) in texts { try folder.write(text, to: path) }
  }

  /// What a build gave.
  struct Outcome {
    let diagnostics: [Diagnostic]
    /// The files of the site, by path.
    let files: [String: String]

    /// The files that are PDFs, by path.
    var documents: [String] { files.keys.filter { $0.hasSuffix(".pdf") }.sorted() }
  }

  /// Builds the site with its documents; a site with errors has no files.
  func build(_ options: BuildOptions = BuildOptions()) async throws -> Outcome {
    var bag = DiagnosticBag()
    let sources = try SourceTree.read(siteFolder: folder.path, into: &bag)
    var site = try await SiteStream.prepare(sources, options, waitingIn: folder.path)
    guard site.succeeded(strict: false) else {
      return Outcome(diagnostics: site.diagnostics.diagnostics, files: [:])
    }
    let shop = PrintShop(
      siteFolder: folder.path, tools: try PrintTools.find(in: folder.path(of: "tools")),
      patience: patience)
    await site.makeDocuments(with: shop)
    var files: [String: String] = [:]
    try await site.forEachFile { file throws(SiteError) in
      files[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return Outcome(
      diagnostics: bag.diagnostics + site.diagnostics.diagnostics, files: files)
  }

  /// What the engine has noted of the documents that it has made so far, in no particular order.
  func made() throws -> [Substring] {
    try folder.text(of: "tools/bin/made")?.split(separator: "\n") ?? []
  }

  /// How many documents the engine has made so far.
  func madeCount() throws -> Int { try made().count }
}
