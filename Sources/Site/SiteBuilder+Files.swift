import Diagnostics
import Model
import Rendering

/// The files that the site passes on as they are.
extension SiteBuilder {
  /// The paths of the files in `Content/` that are not entries and so can be linked to.
  static func linkableFiles(of sources: SourceTree) -> [String] {
    passedOn(sources).map(\.path).filter { $0.hasPrefix("Content/") }
  }

  /// The files that templates name and those that entries use.
  static func catalogue(of sources: SourceTree, usedBy graph: SiteGraph) -> AssetCatalogue {
    let used = Set(graph.files)
    return AssetCatalogue(
      passedOn(sources).filter {
        $0.path.hasPrefix(AssetCatalogue.templateFolder) || used.contains($0.path)
      })
  }

  /// Copies of those files under their published names.
  static func copies(
    of catalogue: AssetCatalogue, from sources: SourceTree
  ) throws(SiteError) -> [RenderedFile] {
    var copies: [RenderedFile] = []
    for asset in catalogue.assets {
      let path = catalogue.route(of: asset).outputPath
      if let file = sources.file(at: asset.path) {
        copies.append(RenderedFile(path: path, bytes: file.bytes))
      } else if let source = sources.asset(at: asset.path) {
        copies.append(RenderedFile(path: path, bytes: try source.bytes()))
      }
    }
    return copies
  }

  /// Everything that is neither an entry, nor a template, nor one of the site's own data files.
  private static func passedOn(_ sources: SourceTree) -> [AssetCatalogue.Asset] {
    let texts = sources.files.filter {
      !$0.path.hasSuffix(".md") && !$0.path.hasSuffix(".mustache")
        && $0.path != SiteConfiguration.path && $0.path != Framework.path
    }.map {
      AssetCatalogue.Asset(
        path: $0.path, hash: ContentHash(of: $0.bytes).hexadecimal, size: $0.bytes.count)
    }
    let others = sources.assets.map {
      AssetCatalogue.Asset(path: $0.path, hash: $0.hash.hexadecimal, size: $0.size)
    }
    return (texts + others).sorted { $0.path < $1.path }
  }
}
