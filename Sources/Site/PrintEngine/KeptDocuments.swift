import Rendering

/// Documents that were made for a site, on the disk until the site is written.
struct KeptDocuments: Sendable {
  /// A document as the pages offer it, and as it is kept.
  typealias Item = (made: MadeDownload, document: PrintCache.Document)

  let items: [Item]
  private let cache: PrintCache?
  private let documents: [Download: PrintCache.Document]

  /// No documents.
  init() {
    cache = nil
    items = []
    documents = [:]
  }

  init(in cache: PrintCache, _ items: [Item]) {
    self.cache = cache
    self.items = items
    documents = Dictionary(
      items.map { ($0.made.download, $0.document) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files in which they are kept.
  var all: [PrintCache.Document] { items.map(\.document) }

  /// The file in which a download is kept; nil when it was not made.
  func document(of download: Download) -> PrintCache.Document? { documents[download] }

  /// What a document holds; nil when somebody has changed or removed it.
  func bytes(of document: PrintCache.Document) throws(SiteError) -> [UInt8]? {
    try cache?.bytes(of: document)
  }

  /// Hands over the documents as files of the site, one at a time.
  func forEachFile(_ body: (RenderedFile) throws(SiteError) -> Void) throws(SiteError) {
    guard let cache else { return }
    for (made, document) in items {
      guard let bytes = try cache.bytes(of: document) else {
        throw SiteError(
          attempt: "read", path: "\(cache.path)/\(document.name)",
          reason: "somebody has changed it meanwhile", cure: "build again")
      }
      try body(RenderedFile(path: made.download.route.outputPath, bytes: bytes))
    }
  }
}
