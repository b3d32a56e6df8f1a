import Diagnostics
import Rendering

extension SiteStream {
  /// Packs the kits that can be downloaded from the site, as far as they aren't kept from an earlier build.
  ///
  /// A kit holds the documents that the pages offer now; the pages then offer the kit, too. One that can't be made is
  /// reported, and the site does without it.
  mutating func makeKits(
    in cache: inout PrintCache, _ observer: BuildObserver
  ) async throws(SiteError) {
    guard let draft else { return }
    let renderer = draft.renderer.kitRenderer
    let documents = documents
    let kits = draft.renderer.downloads.kits.map {
      Kit(download: $0, draft: draft, renderer: renderer, documents: documents)
    }
    guard !kits.isEmpty else { return }
    var missing: [(kit: Kit, origin: ContentHash)] = []
    var kept: [KeptDocuments.Item] = []
    let origins = try await concurrentMap(kits) { kit throws(SiteError) in
      Result { () throws(SiteError) in try kit.origin() }
    }
    for (kit, origin) in zip(kits, origins) {
      switch origin {
      case .failure(let error): report(.documentFailed, kit.download, "\(error)")
      case .success(let origin):
        if let known = try cache.document(from: origin) {
          kept.append(
            (MadeDownload(kit.download, pageCount: nil, size: known.size), known.document))
        } else {
          missing.append((kit, origin))
        }
      }
    }
    kept += try await pack(missing, in: &cache, observer)
    offer(self.documents.items + kept, in: cache)
  }

  private mutating func pack(
    _ kits: [(kit: Kit, origin: ContentHash)], in cache: inout PrintCache,
    _ observer: BuildObserver
  ) async throws(SiteError) -> [KeptDocuments.Item] {
    observer.didBegin(.pack, kits.count)
    var packed: [KeptDocuments.Item] = []
    var done = 0
    try await concurrentForEach(kits.map(\.kit)) { kit throws(SiteError) in
      Result { () throws(SiteError) in try kit.archive() }
    } consume: { archive throws(SiteError) in
      let (kit, origin) = kits[done]
      done += 1
      do throws(SiteError) {
        let bytes = try archive.get()
        let document = try cache.add(bytes, from: origin, suffix: kit.download.format.suffix)
        packed.append((MadeDownload(kit.download, pageCount: nil, size: bytes.count), document))
      } catch {
        report(.documentFailed, kit.download, "\(error)")
      }
      observer.didAdvance(done)
    }
    return packed
  }
}
