import Diagnostics
import Model
import Rendering

/// Everything that a site is made from besides its entries.
struct SiteSurroundings: Sendable {
  let configuration: SiteConfiguration
  let framework: Framework?
  let bag: DiagnosticBag

  /// The files, without those that may be entries.
  private let sources: SourceTree
  private let options: BuildOptions

  /// Reads the site's data files; nil when there is no usable configuration, which is reported.
  init?(_ sources: SourceTree, _ options: BuildOptions, into outer: inout DiagnosticBag) {
    var bag = DiagnosticBag()
    guard let configuration = Self.configuration(of: sources, into: &bag) else {
      outer.merge(bag)
      return nil
    }
    self.configuration = configuration
    framework = sources.file(at: Framework.path).flatMap { Framework(file: $0, into: &bag) }
    self.bag = bag
    self.sources = SourceTree(texts: [], files: sources.files, assets: sources.assets)
    self.options = options
  }

  /// What a site made from these and some entries is made from, in short; nil when not all entries could be read.
  func fingerprint(with reading: EntryReading) -> ContentHash? {
    var fingerprint = SiteFingerprint(options)
    for item in reading.items {
      guard let hash = item.hash else { return nil }
      fingerprint.add(item.text.path, hash)
    }
    fingerprint.addSurroundings(sources.files, sources.assets)
    return fingerprint.hash
  }

  /// The files that hold the results of measures.
  var seriesFiles: [SourceFile] { sources.files.filter { Series.isSeries($0.path) } }

  /// Whether everything is the same that the pages of entries depend on besides the entries and the results of measures.
  func isSame(as other: SiteSurroundings) -> Bool {
    filesButSeries == other.filesButSeries && sources.assets == other.sources.assets
      && options == other.options
  }

  private var filesButSeries: [SourceFile] { sources.files.filter { !Series.isSeries($0.path) } }

  var address: SiteAddress { SiteAddress(options.baseURL ?? configuration.baseURL) }

  var includesDrafts: Bool { options.includesDrafts }

  var templates: [SourceFile] { sources.files.filter { $0.path.hasSuffix(".mustache") } }

  /// The style sheets of pages.
  var styleSheets: [SourceFile] {
    sources.files.filter {
      $0.path.hasPrefix(AssetCatalogue.templateFolder) && $0.path.hasSuffix(".css")
    }
  }

  private static func configuration(
    of sources: SourceTree, into bag: inout DiagnosticBag
  ) -> SiteConfiguration? {
    guard let file = sources.file(at: SiteConfiguration.path) else {
      bag.report(
        .siteMissing, "There is no \(SiteConfiguration.path)", at: nil,
        help: "Add the file with at least a title and a baseURL.")
      return nil
    }
    return SiteConfiguration(file: file, into: &bag)
  }
}

// MARK: - The files that the site passes on as they are

extension SiteSurroundings {
  /// The paths of the files in `Content/` that are not entries and so can be linked to.
  var linkableFiles: [String] {
    passedOn.map(\.path).filter { $0.hasPrefix("Content/") }
  }

  /// The files that templates name and those that entries use.
  func catalogue(usedBy graph: SiteGraph) -> AssetCatalogue {
    let used = Set(graph.files)
    return AssetCatalogue(
      passedOn.filter {
        $0.path.hasPrefix(AssetCatalogue.templateFolder) || used.contains($0.path)
      })
  }

  /// The files that downloads can refer to: their own, and those that entries use.
  func printCatalogue(usedBy graph: SiteGraph) -> AssetCatalogue {
    let used = Set(graph.files)
    return AssetCatalogue(
      passedOn.filter { $0.path.hasPrefix(AssetCatalogue.printFolder) || used.contains($0.path) },
      namedFolder: AssetCatalogue.printFolder)
  }

  /// Copies of those files under their published names, one at a time.
  func forEachCopy(
    of catalogue: AssetCatalogue, _ body: (RenderedFile) throws(SiteError) -> Void
  ) throws(SiteError) {
    for asset in catalogue.assets {
      guard let bytes = try bytes(of: asset) else { continue }
      try body(RenderedFile(path: catalogue.route(of: asset).outputPath, bytes: bytes))
    }
  }

  /// What one of those files holds.
  func bytes(of asset: AssetCatalogue.Asset) throws(SiteError) -> [UInt8]? {
    if let file = sources.file(at: asset.path) { return file.bytes }
    return try sources.asset(at: asset.path)?.bytes()
  }

  /// Everything that is neither an entry, nor a template, nor one of the site's own data files, nor the results of a
  /// measure, which may hold counts too small to be published.
  private var passedOn: [AssetCatalogue.Asset] {
    let texts = sources.files.filter {
      !$0.path.hasSuffix(".md") && !$0.path.hasSuffix(".mustache")
        && $0.path != SiteConfiguration.path
        && $0.path != Framework.path && !Series.isSeries($0.path)
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
