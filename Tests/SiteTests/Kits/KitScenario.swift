import Diagnostics
import Foundation
import Rendering
import TestSupport

@testable import Site

/// A small site that has kits, with a photo in its package and an engine that makes PDFs of its guides.
struct KitScenario {
  let site: PrintScenario
  var folder: TemporaryFolder { site.folder }

  private static let files = [
    "Templates/kit/package.mustache":
      "start {{kit.startURL}} {{#guides}}<a href=\"{{url}}\">{{title}}</a>"
      + "{{#downloads}}<a href=\"{{url}}\">{{label}}</a>{{/downloads}}{{/guides}}\n",
    "Templates/package.mustache":
      "<link href=\"{{assets.site_css}}\">{{{body}}}"
      + "{{#kit}}kit{{/kit}}{{#downloads}}|{{format}} {{label}}, {{details}}: {{url}}{{/downloads}}\n",
    "Templates/guide.mustache": "{{title}} {{{body}}}\n",
    "Templates/assets/site.css": "p { color: red }\n",
    "Templates/assets/unused.css": "p { color: blue }\n",
    "Content/packages/visits/resources/sheet.md": """
    ---
    title: A sheet
    type: template
    for: [staff]
    use: Fill it in.
    file: sheet.ods
    ---
    """,
    "Content/packages/visits/resources/sheet.ods": "not really a sheet",
    "Templates/resource.mustache": "{{title}}{{#file}} <a href=\"{{url}}\">{{name}}</a>{{/file}}\n",
    "Content/packages/visits/photo.png": "GIF89a \u{1} \u{1}",
  ]

  /// Makes such a site in a folder of its own and hands it to a test.
  static func use(
    _ engine: String? = PrintScenario.working, _ body: (KitScenario) async throws -> Void
  ) async throws {
    try await PrintScenario.use(engine) { site in
      let scenario = KitScenario(site: site)
      for (path, text) in files { try site.folder.write(text, to: path) }
      let path = "Content/packages/visits/index.md"
      let package = try site.folder.text(of: path) ?? ""
      try site.folder.write(package + "\n![A photo](photo.png)\n", to: path)
      try await body(scenario)
    }
  }

  /// What a build gave.
  struct Outcome {
    let diagnostics: [Diagnostic]
    /// The files of the site, by path.
    let files: [String: [UInt8]]
    /// How many kits were packed; the others were kept.
    let packed: Int

    /// The archives, by path.
    var kits: [String: [UInt8]] { files.filter { $0.key.hasSuffix(".zip") } }

    func text(_ path: String) -> String? {
      files[path].map { String(decoding: $0, as: UTF8.self) }
    }

    /// What the only kit holds, by path.
    var names: [String]? { kits.values.first.flatMap { ZipListing($0)?.entries.map(\.name) } }
  }

  /// Builds the site with its kits; `meddle` is called when everything is read and nothing is made.
  func build(
    _ options: BuildOptions = BuildOptions(), meddle: () throws -> Void = {}
  ) async throws -> Outcome {
    var bag = DiagnosticBag()
    let sources = try SourceTree.read(siteFolder: folder.path, into: &bag)
    var stream = try await SiteStream.prepare(sources, options, waitingIn: folder.path)
    try meddle()
    let shop = PrintShop(
      siteFolder: folder.path, tools: try PrintTools.find(in: folder.path(of: "tools")))
    var packed = 0
    await stream.makeDocuments(
      with: shop,
      BuildObserver(didBegin: { stage, items in if stage == .pack { packed += items } }))
    var files: [String: [UInt8]] = [:]
    for page in stream.draft?.pages ?? [] {
      let file = try stream.draft?.render(page)
      files[file?.path ?? ""] = file?.bytes
    }
    try stream.documents.forEachFile { file in files[file.path] = file.bytes }
    return Outcome(
      diagnostics: bag.diagnostics + stream.diagnostics.diagnostics, files: files, packed: packed)
  }
}
