package import Diagnostics

/// The templates of a site without its content.
package struct TemplateFolder: Sendable {
  /// The templates.
  package let templates: [SourceFile]
  /// The paths of the files that templates can name.
  package let assets: [String]

  /// Reads the templates of a site's folder; without any, there are none.
  ///
  /// What can't be part of a site is left out, which `check` reports.
  package static func read(siteFolder: String) throws(SiteError) -> TemplateFolder {
    var reader = SourceTreeReader(siteFolder: siteFolder)
    let tree = try reader.read(["Templates"])
    let paths = tree.files.map(\.path) + tree.assets.map(\.path)
    return TemplateFolder(
      templates: tree.files.filter { $0.path.hasSuffix(".mustache") },
      assets: paths.filter { !$0.hasSuffix(".mustache") }.sorted())
  }
}
