import Rendering

/// The pictures of a site as they were made, on the disk until the site is written.
struct KeptPictures: Sendable {
  private let cache: PrintCache?
  /// What takes the place of a picture: the same without what the camera wrote beside it, by the picture's path.
  private let originals: [String: PrintCache.Document]
  /// The editions, with their paths in the output.
  private let editions: [(path: String, document: PrintCache.Document)]

  /// No pictures.
  init() {
    cache = nil
    originals = [:]
    editions = []
  }

  init(
    in cache: PrintCache, originals: [String: PrintCache.Document],
    editions: [(path: String, document: PrintCache.Document)]
  ) {
    self.cache = cache
    self.originals = originals
    self.editions = editions
  }

  /// Where the file is that takes the place of the one at a path; nil when that is passed on as it is.
  func path(inPlaceOf path: String) -> String? {
    guard let cache, let document = originals[path] else { return nil }
    return "\(cache.path)/\(document.name)"
  }

  /// What takes the place of a file; nil when it is passed on as it is.
  func bytes(inPlaceOf asset: AssetCatalogue.Asset) throws(SiteError) -> [UInt8]? {
    guard let document = originals[asset.path] else { return nil }
    return try bytes(of: document)
  }

  /// Hands over the editions as files of the site, one at a time.
  func forEachEdition(_ body: (RenderedFile) throws(SiteError) -> Void) throws(SiteError) {
    for (path, document) in editions {
      try body(RenderedFile(path: path, bytes: try bytes(of: document)))
    }
  }

  private func bytes(of document: PrintCache.Document) throws(SiteError) -> [UInt8] {
    guard let bytes = try cache?.bytes(of: document) else {
      throw SiteError(
        attempt: "read", path: document.name, reason: "somebody has changed it meanwhile",
        cure: "build again")
    }
    return bytes
  }
}
