import Diagnostics
import Documents
import Model
import Rendering

/// Everything that a site is made from besides its entries.
struct SiteSurroundings: Sendable {
  let configuration: SiteConfiguration
  let framework: Framework?
  let bag: DiagnosticBag
  /// What pages say beside their content.
  let texts: InterfaceTexts
  /// The data files of the site's own language under those of this one.
  let overlays: [FrontMatterOverlay]

  /// The style sheets of pages as their authors wrote them.
  let styleSheets: [SourceFile]

  /// The files as they are passed on, without those that may be entries.
  private let sources: SourceTree
  /// The same as their authors wrote them.
  private let files: [SourceFile]
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
    texts = .original
    overlays = []
    self.bag = bag
    files = sources.files
    styleSheets = files.filter(Self.isStyleSheet)
    let passedOn = files.map { file in
      Self.compact(file).map { SourceFile(path: file.path, bytes: $0) } ?? file
    }
    self.sources = SourceTree(texts: [], files: passedOn, assets: sources.assets)
    self.options = options
  }

  /// The same in another language, and what is wrong with what is written for it.
  init(_ original: SiteSurroundings, in language: String) {
    var bag = DiagnosticBag()
    let sources = original.sources
    func overlay(_ file: AuthoredFile, _ path: String) -> FrontMatterOverlay? {
      guard let upper = sources.file(at: TranslatedReading.path(of: path, in: language)),
        let lower = sources.file(at: path)
      else { return nil }
      let overlay = FrontMatterOverlay(upper, over: lower, as: .dataFile)
      TranslatedFields.check(overlay, of: file, into: &bag)
      return overlay
    }
    var found = DiagnosticBag()
    let site = overlay(.site, SiteConfiguration.path)
    let translated = site.flatMap { SiteConfiguration(file: $0.file, into: &found) }
    let standards = overlay(.framework, Framework.path)
    let framework = standards.flatMap { Framework(file: $0.file, into: &found) }
    overlays = [site, standards].compactMap(\.self)
    bag.merge(found.found(in: overlays).subtracting(original.bag))
    configuration = (translated ?? original.configuration).inLanguage(language)
    self.framework = framework ?? original.framework
    texts =
      sources.file(at: InterfaceTexts.path(of: language)).map {
        InterfaceTexts($0, into: &bag)
      } ?? .original
    self.bag = bag
    self.sources = sources
    options = original.options
    files = original.files
    styleSheets = original.styleSheets
  }

  /// What a site made from these and some entries is made from, in short; nil when not all entries could be read.
  func fingerprint(
    with reading: EntryReading, _ translations: [TranslatedReading]
  ) -> ContentHash? {
    var fingerprint = SiteFingerprint(options)
    var files = reading.items.map { (path: $0.text.path, hash: $0.hash) }
    if !translations.isEmpty {
      files += translations.flatMap(\.items).map { ($0.text.path, $0.hash) }
      files.sort { SourceTree.precedes($0.path, $1.path) }
    }
    for file in files {
      guard let hash = file.hash else { return nil }
      fingerprint.add(file.path, hash)
    }
    fingerprint.addSurroundings(self.files, sources.assets)
    return fingerprint.hash
  }

  /// The texts in the site's own language, and those in each of the others.
  func byLanguage(_ texts: [SourceText]) -> (own: [SourceText], others: [[SourceText]]) {
    let folders = configuration.translations.map { Array(TranslationFolder.path(of: $0).utf8) }
    guard !folders.isEmpty else { return (texts, []) }
    var own: [SourceText] = []
    own.reserveCapacity(texts.count)
    var others = [[SourceText]](repeating: [], count: folders.count)
    for text in texts {
      if let number = folders.firstIndex(where: { text.path.utf8.starts(with: $0) }) {
        others[number].append(text)
      } else {
        own.append(text)
      }
    }
    return (own, others)
  }

  /// The files that hold the results of measures.
  var seriesFiles: [SourceFile] { sources.files.filter { Series.isSeries($0.path) } }

  /// Whether everything is the same that the pages of entries depend on besides the entries and the results of measures.
  func isSame(as other: SiteSurroundings) -> Bool {
    filesButSeries == other.filesButSeries && sources.assets == other.sources.assets
      && options == other.options
  }

  private var filesButSeries: [SourceFile] { files.filter { !Series.isSeries($0.path) } }

  var address: SiteAddress { SiteAddress(options.baseURL ?? configuration.baseURL) }

  /// How the site's entries are read.
  var entryOptions: EntryOptions {
    EntryOptions(
      allowsRawHTML: configuration.allowsRawHTML,
      language: ReadingLanguage(code: configuration.language))
  }

  var includesDrafts: Bool { options.includesDrafts }

  var templates: [SourceFile] { sources.files.filter { $0.path.hasSuffix(".mustache") } }

  /// The templates in the language of the pages, ready to render.
  var siteTemplates: SiteTemplates { SiteTemplates(templates, texts, of: configuration) }

  /// A style sheet or a script of pages without what only its authors read; nil for any other file.
  private static func compact(_ file: SourceFile) -> [UInt8]? {
    if isStyleSheet(file) { return CompactSheet.bytes(of: file.bytes) }
    let isScript =
      file.path.hasPrefix(AssetCatalogue.templateFolder) && file.path.hasSuffix(".js")
    return isScript ? CompactScript.bytes(of: file.bytes) : nil
  }

  private static func isStyleSheet(_ file: SourceFile) -> Bool {
    file.path.hasPrefix(AssetCatalogue.templateFolder) && file.path.hasSuffix(".css")
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
  func catalogue(usedBy graph: SiteGraph) throws(SiteError) -> AssetCatalogue {
    let used = Set(graph.files)
    var assets: [AssetCatalogue.Asset] = []
    for asset in passedOn {
      if asset.path.hasPrefix(AssetCatalogue.templateFolder) {
        assets.append(asset)
      } else if used.contains(asset.path) {
        assets.append(asset.showing(try picture(in: asset)))
      }
    }
    return AssetCatalogue(assets)
  }

  private func picture(in asset: AssetCatalogue.Asset) throws(SiteError) -> Picture? {
    guard AssetCatalogue.isPicture(asset.path), let bytes = try bytes(of: asset) else {
      return nil
    }
    return Picture(of: bytes)
  }

  /// The files that downloads can refer to: their own, and those that entries use.
  func printCatalogue(usedBy graph: SiteGraph) -> AssetCatalogue {
    let used = Set(graph.files)
    return AssetCatalogue(
      passedOn.filter { $0.path.hasPrefix(AssetCatalogue.printFolder) || used.contains($0.path) },
      namedFolder: AssetCatalogue.printFolder)
  }

  /// Copies of those files under their published names, one at a time; `copied` are the paths of those that are there.
  func forEachCopy(
    of catalogue: AssetCatalogue, with pictures: KeptPictures, besides copied: Set<String> = [],
    _ body: (RenderedFile) throws(SiteError) -> Void
  ) throws(SiteError) {
    for asset in catalogue.assets where !copied.contains(asset.path) {
      var bytes = try pictures.bytes(inPlaceOf: asset)
      if bytes == nil { bytes = try self.bytes(of: asset) }
      guard let bytes else { continue }
      try body(RenderedFile(path: catalogue.route(of: asset).outputPath, bytes: bytes))
    }
  }

  /// What one of those files holds.
  func bytes(of asset: AssetCatalogue.Asset) throws(SiteError) -> [UInt8]? {
    if let file = sources.file(at: asset.path) { return file.bytes }
    return try sources.asset(at: asset.path)?.bytes()
  }

  /// Whether a file is one of the site's own data files, in any of its languages.
  private func isDataFile(_ path: String) -> Bool {
    Self.dataFiles.contains(path)
      || configuration.translations.contains { language in
        Self.dataFiles.contains { TranslatedReading.path(of: $0, in: language) == path }
      }
  }

  private static let dataFiles = [SiteConfiguration.path, Framework.path]

  /// Everything that is neither an entry, nor a template, nor one of the site's own data files, nor the results of a
  /// measure, which may hold counts too small to be published.
  private var passedOn: [AssetCatalogue.Asset] {
    let texts = sources.files.filter {
      !$0.path.hasSuffix(".md") && !$0.path.hasSuffix(".mustache")
        && !isDataFile($0.path) && !Series.isSeries($0.path)
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
