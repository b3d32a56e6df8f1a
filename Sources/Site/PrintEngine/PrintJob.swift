import Rendering

/// One document to be made.
struct PrintJob: Sendable {
  let download: Download
  /// What it is made from, in short.
  let origin: ContentHash
  /// The site that it belongs to.
  let draft: SiteDraft

  init(_ download: Download, of draft: SiteDraft, _ tools: PrintTools) throws(SiteError) {
    self.download = download
    self.draft = draft
    let text = try draft.text(of: download)
    let makers =
      "\(tools.identity.hexadecimal) \(PrintEngine.worker.hexadecimal) \(download.format)"
    var hasher = ContentHasher()
    // Its text names pictures, and does not say whether they are as cameras wrote them.
    for words in [makers] + draft.photographsAsTheyAre {
      hasher.update(with: Array(words.utf8).span.bytes)
    }
    hasher.update(with: text.span.bytes)
    origin = hasher.finish()
  }

  /// Its text; an error when the words of an entry can't be read any more.
  func text() throws(SiteError) -> [UInt8] { try draft.text(of: download) }
}

/// What became of a job.
enum PrintOutcome: Sendable {
  case made(PrintCache.Document, size: Int)
  /// It would not be fit for everybody, for the reason given.
  case refused(String)
  /// It could not be made, for the reason given.
  case failed(String)
}
