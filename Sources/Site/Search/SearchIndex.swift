import Rendering

/// The index that a site's search reads, made by Pagefind from the pages and kept until they say something else.
///
/// Pagefind names some files at random, so that the same pages would give another index each time; the one that is kept
/// serves as long as they are the same.
struct SearchIndex {
  /// Goes up when another index is made of the same pages.
  private static let edition = 2
  /// Among all pages of a site, an index takes as long as so many documents at the most.
  private static let documentsWorth = 10
  /// How many indexes are kept, for whoever goes back and forth between versions of a site.
  private static let keptCount = 8
  private static let folder = "pagefind"
  /// What Pagefind adds for those who have no page of their own for the search.
  private static let otherInterfaces = [
    "pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight",
  ]

  private let tools: PrintTools
  /// How long it may take to make one.
  private let patience: Duration
  private var cache: PrintCache

  init(with tools: PrintTools, in shop: PrintShop) throws(SiteError) {
    self.tools = tools
    patience = shop.patience * Self.documentsWorth
    cache = try PrintCache(path: "\(shop.cacheFolder)/search")
  }

  /// The files of the index, below the site's folder; `pages` is what the pages of the draft say, in short.
  mutating func files(
    of draft: SiteDraft, whosePagesSay pages: ContentHash
  ) async throws(SiteError) -> [RenderedFile] {
    var hasher = ContentHasher()
    let makers = "\(Self.edition) \(tools.identity.hexadecimal) \(pages.hexadecimal)"
    hasher.update(with: Array(makers.utf8).span.bytes)
    let origin = hasher.finish()
    if let known = try cache.document(from: origin),
      let bytes = try cache.bytes(of: known.document),
      let files = FileBundle.files(in: bytes)
    {
      return files
    }
    let files = try await make(from: draft)
    let document = try cache.add(FileBundle.bytes(of: files), from: origin, suffix: ".search")
    try cache.trim(besides: [document], keeping: Self.keptCount)
    return files
  }

  private func make(from draft: SiteDraft) async throws(SiteError) -> [RenderedFile] {
    let scratch = try ScratchFolder()
    let result: Result<[RenderedFile], SiteError>
    do throws(SiteError) {
      result = .success(try await make(from: draft, in: scratch.path))
    } catch {
      result = .failure(error)
    }
    try scratch.remove()
    return try result.get()
  }

  private func make(
    from draft: SiteDraft, in scratch: String
  ) async throws(SiteError) -> [RenderedFile] {
    try await concurrentForEach(draft.pages) { page throws(SiteError) -> RenderedFile? in
      guard let searched = draft.searchPage(of: page) else { return nil }
      let file = try draft.render(page)
      return RenderedFile(path: file.path, bytes: searched.bytes(from: file.bytes))
    } consume: { file throws(SiteError) in
      if let file { try NewFiles.make([file], in: "\(scratch)/pages") }
    }
    let program = ExternalProgram(
      name: "\(tools.folder)/bin/python3", address: "https://pagefind.app")
    let outcome = try await program.run(
      [
        "-E", "-s", "-m", "pagefind", "--site", "\(scratch)/pages", "--output-path",
        "\(scratch)/index",
      ], patience: patience)
    guard outcome.succeeded, let index = try SystemDisk().openRoot("\(scratch)/index") else {
      throw SiteError(
        attempt: "make", path: "the index of the search",
        reason: outcome.errors.last { !$0.isEmpty } ?? "Pagefind made none",
        cure: "remove the folder .changepack/tools and run “make site” to install the tools afresh")
    }
    return try Self.files(in: index, at: Self.folder).sorted { $0.path < $1.path }
  }

  private static func files(
    in folder: OpenFolder, at path: String
  ) throws(SiteError) -> [RenderedFile] {
    var files: [RenderedFile] = []
    for name in try folder.names().compactMap(\.text)
    where !otherInterfaces.contains(where: name.hasPrefix) {
      if try folder.status(of: name)?.kind == .folder {
        guard let inner = try folder.openFolder(name) else { continue }
        files += try Self.files(in: inner, at: "\(path)/\(name)")
      } else if let bytes = try folder.openFile(name)?.contents() {
        files.append(RenderedFile(path: "\(path)/\(name)", bytes: bytes))
      }
    }
    return files
  }
}
