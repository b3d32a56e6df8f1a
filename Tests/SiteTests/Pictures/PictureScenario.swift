import Diagnostics
import Foundation
import Rendering
import TestSupport

@testable import Site

/// A small site with a photograph, and something in the place of the program that makes pictures smaller.
struct PictureScenario {
  let folder: TemporaryFolder

  /// A program that writes down what it is asked for, and lists it in `made`.
  static let working = program(
    #"echo "$form $width of $path" > "$output"; echo "$form $width" >> "$made"; echo made"#)

  /// A program that does something for each order.
  static func program(_ action: String) -> String {
    #"""
    #!/bin/sh
    made="$(dirname "$0")/made"
    tr '\000' '\n' | while IFS= read -r path && IFS= read -r width && IFS= read -r form && IFS= read -r output; do
      \#(action)
    done
    """#
  }

  /// The head of a PNG of a size, which is all that is read of it.
  static func photograph(width: UInt16, height: UInt16) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, UInt8(width >> 8), UInt8(width & 0xFF)]
      + [0, 0, UInt8(height >> 8), UInt8(height & 0xFF), 8, 2, 0, 0, 0]
  }

  /// Makes such a site in a folder of its own and hands it to a test; nil for no program at all.
  static func use(_ program: String?, _ body: (PictureScenario) async throws -> Void) async throws {
    try await TemporaryFolder.use { folder in
      let minimal = try GoldenSite(GoldenSite.folder.appending(path: "minimal.txt"))
      for (path, text) in minimal.sources { try folder.write(text, to: path) }
      try folder.write(
        "---\ntitle: About\n---\n\n![A board](board.png)\n", to: "Content/pages/about.md")
      try folder.write(photograph(width: 1000, height: 500), to: "Content/pages/board.png")
      if let program {
        try folder.write("pillow==13.0.0\n", to: "tools/installed")
        try folder.write(program, to: "tools/bin/python3")
        try folder.makeExecutable("tools/bin/python3")
      }
      try await body(PictureScenario(folder: folder))
    }
  }

  /// What a build gave.
  struct Outcome {
    let diagnostics: [Diagnostic]
    /// The files of the site, by path, apart from their hashes.
    let files: [String: [UInt8]]

    /// The page that shows the photograph.
    var page: String { String(decoding: files["about/index.html"] ?? [], as: UTF8.self) }
    /// The names of the pictures.
    var pictures: [String] {
      files.keys.filter { $0.hasSuffix(".png") || $0.hasSuffix(".webp") }.sorted()
    }
  }

  func build() async throws -> Outcome {
    var bag = DiagnosticBag()
    let sources = try SourceTree.read(siteFolder: folder.path, into: &bag)
    var site = try await SiteStream.prepare(sources, BuildOptions(), waitingIn: folder.path)
    let shop = PrintShop(
      siteFolder: folder.path, tools: try PrintTools.find(in: folder.path(of: "tools")))
    await site.makePictures(with: shop)
    var files: [String: [UInt8]] = [:]
    try await site.forEachFile { file throws(SiteError) in
      files[file.path] = file.bytes
    }
    return Outcome(diagnostics: bag.diagnostics + site.diagnostics.diagnostics, files: files)
  }

  /// What the program has made so far.
  func made() throws -> [Substring] {
    try folder.text(of: "tools/bin/made")?.split(separator: "\n") ?? []
  }
}
