import Model
import Rendering

/// A package with everything in it as one archive that can be used without internet.
struct Kit: Sendable {
  let download: Download
  /// The site that it belongs to.
  let draft: SiteDraft
  let renderer: KitRenderer
  /// The documents that were made for the site.
  let documents: KeptDocuments

  /// Goes up when other archives are made of the same files.
  private static let edition = 1

  /// What it is made from, in short: the path and the content of each of its files.
  func origin() throws(SiteError) -> ContentHash {
    var hasher = ContentHasher()
    func add(_ text: String) { hasher.update(with: Array((text + "\n").utf8).span.bytes) }
    add("kit \(Self.edition) \(day?.description ?? "")")
    for file in try files() {
      add(file.path)
      add(file.content.hash)
    }
    return hasher.finish()
  }

  /// The archive itself.
  func archive() throws(SiteError) -> [UInt8] {
    var packed: [RenderedFile] = []
    for file in try files() {
      packed.append(RenderedFile(path: file.path, bytes: try bytes(of: file)))
    }
    do throws(ArchiveError) {
      return try ZipArchive.bytes(of: packed, day: day)
    } catch {
      throw SiteError(
        attempt: "pack", path: "the kit", reason: error.reason, cure: "build again")
    }
  }

  /// The day of the package's last change, which all files in the archive have.
  private var day: ISODate? {
    guard case .entry(let number) = download.page.subject else { return nil }
    return draft.graph.entries[number].common.updated
  }

  // MARK: - What is in it

  private struct File {
    /// From the top of the archive.
    let path: String
    let content: Content
  }

  private enum Content {
    case bytes([UInt8])
    case document(PrintCache.Document)
    case asset(AssetCatalogue.Asset)

    var hash: String {
      switch self {
      case .bytes(let bytes): ContentHash(of: bytes).hexadecimal
      case .document(let document): document.content.hexadecimal
      case .asset(let asset): asset.hash
      }
    }
  }

  /// All files in the order of their paths, below one folder, so that unpacking strews nothing.
  private func files() throws(SiteError) -> [File] {
    guard let contents = renderer.contents(of: download) else { return [] }
    var used: Set<KitPlace> = []
    var files: [File] = []
    for page in [contents.start] + contents.pages {
      let rendered = try draft.render(page, of: contents, with: renderer, noting: &used)
      files.append(File(path: rendered.path, content: .bytes(rendered.bytes)))
    }
    for (download, path) in contents.documents {
      guard let document = documents.document(of: download) else { continue }
      files.append(File(path: path, content: .document(document)))
    }
    for place in used {
      switch place.part {
      case .page, .document: break
      case .asset(let asset): files.append(File(path: place.path, content: .asset(asset)))
      case .results(let measure):
        guard let bytes = renderer.results(ofMeasure: measure) else { break }
        files.append(File(path: place.path, content: .bytes(bytes)))
      }
    }
    let folder = download.page.route.name
    return files.map { File(path: "\(folder)/\($0.path)", content: $0.content) }
      .sorted { $0.path < $1.path }
  }

  private func bytes(of file: File) throws(SiteError) -> [UInt8] {
    let bytes: [UInt8]? =
      switch file.content {
      case .bytes(let bytes): bytes
      case .document(let document): try documents.bytes(of: document)
      case .asset(let asset): try draft.bytes(of: asset)
      }
    guard let bytes else {
      throw SiteError(
        attempt: "read", path: file.path, reason: "somebody has changed it meanwhile",
        cure: "build again")
    }
    return bytes
  }
}
