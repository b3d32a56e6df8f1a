import Rendering

/// Documents that were made for a site, on the disk until the site is written.
struct KeptDocuments: Sendable {
  private let cache: PrintCache?
  private let documents: [(made: MadeDownload, document: PrintCache.Document)]

  /// No documents.
  init() {
    cache = nil
    documents = []
  }

  init(
    in cache: PrintCache, _ documents: [(made: MadeDownload, document: PrintCache.Document)]
  ) {
    self.cache = cache
    self.documents = documents
  }

  /// The files in which they are kept.
  var all: [PrintCache.Document] { documents.map(\.document) }

  /// Hands over the documents as files of the site, one at a time.
  func forEachFile(_ body: (RenderedFile) throws(SiteError) -> Void) throws(SiteError) {
    guard let cache else { return }
    for (made, document) in documents {
      guard let bytes = try cache.bytes(of: document) else {
        throw SiteError(
          attempt: "read", path: "\(cache.path)/\(document.name)",
          reason: "somebody has changed it meanwhile", cure: "build again")
      }
      try body(RenderedFile(path: made.download.route.outputPath, bytes: bytes))
    }
  }
}
