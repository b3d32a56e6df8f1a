import Diagnostics
import Foundation
import Model
import Rendering
import TestSupport

@testable import Site

/// A small site with a search, and something in the place of Pagefind.
struct SearchScenario {
  let folder: TemporaryFolder
  var patience = Duration.seconds(600)

  /// Makes an index that lists the pages that it was made from, and the words by which they are found besides their own.
  static let working = """
    #!/bin/sh
    echo run >> "$(dirname "$0")/made"
    while [ $# -gt 0 ]; do
      case $1 in --site) site=$2 ;; --output-path) index=$2 ;; esac
      shift
    done
    mkdir -p "$index/fragment"
    echo script > "$index/pagefind.js"
    echo another > "$index/pagefind-ui.js"
    (cd "$site" && find . -name '*.html' | sort) > "$index/fragment/pages"
    (cd "$site" && grep -ro 'data-pagefind-meta="[^"]*"' .) > "$index/fragment/words"
    """

  /// Makes none, and says why.
  static let broken = """
    #!/bin/sh
    echo "There is no room for it" >&2
    exit 1
    """

  /// Makes a site with an engine, if any, in a folder of its own and hands it to a test.
  static func use(
    _ engine: String?, search: Bool = true, _ body: (SearchScenario) async throws -> Void
  ) async throws {
    try await TemporaryFolder.use { folder in
      let golden = try GoldenSite(GoldenSite.folder.appending(path: "search.txt"))
      for (path, text) in golden.sources {
        let isConfiguration = path == SiteConfiguration.path
        try folder.write(
          isConfiguration && !search ? text.replacing("search: yes", with: "search: no") : text,
          to: path)
      }
      if let engine {
        try folder.write("pagefind==1.5.2\npagefind_bin==1.5.2\n", to: "tools/installed")
        try folder.write(engine, to: "tools/bin/python3")
        try folder.makeExecutable("tools/bin/python3")
      }
      try await body(SearchScenario(folder: folder))
    }
  }

  /// Never ends by itself, nor does what it starts.
  static let endless = """
    #!/bin/sh
    sleep 600 &
    wait
    """

  /// What a build gave.
  struct Outcome {
    let diagnostics: [Diagnostic]
    /// Whether the next build of the same may take it for granted.
    let isSettled: Bool
    /// The files of the site, by path.
    let files: [String: String]

    /// The files of the index, by path.
    var index: [String: String] { files.filter { $0.key.hasPrefix("pagefind/") } }
  }

  /// Builds the site with its index.
  func build() async throws -> Outcome {
    var bag = DiagnosticBag()
    let sources = try SourceTree.read(siteFolder: folder.path, into: &bag)
    var site = try await SiteStream.prepare(sources, BuildOptions(), waitingIn: folder.path)
    let tools = try PrintTools.find(in: folder.path(of: "tools"))
    site.offerSearch(with: PrintShop(siteFolder: folder.path, tools: tools, patience: patience))
    var files: [String: String] = [:]
    try await site.forEachFile { file throws(SiteError) in
      files[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return Outcome(
      diagnostics: bag.diagnostics + site.diagnostics.diagnostics, isSettled: site.origin != nil,
      files: files)
  }

  /// How many indexes the engine has made so far.
  func madeCount() throws -> Int {
    try folder.text(of: "tools/bin/made")?.split(separator: "\n").count ?? 0
  }
}
