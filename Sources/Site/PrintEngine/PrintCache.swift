import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Documents that were made, kept by what they were made from.
///
/// A file's name says it all: what it was made from, how many pages it has and what it holds, each in short.
struct PrintCache: Sendable {
  /// A document in the cache.
  struct Document: Sendable, Hashable {
    /// What it was made from, in short.
    let origin: ContentHash
    /// How many pages it has; 0 where that is not known.
    let pageCount: Int
    /// What it holds, in short.
    let content: ContentHash
    /// How its name ends.
    let suffix: String

    var name: String { "\(origin.hexadecimal)-\(pageCount)-\(content.hexadecimal)\(suffix)" }
  }

  /// The path of its folder.
  let path: String
  private let folder: OpenFolder
  private var documents: [ContentHash: Document] = [:]

  /// Opens the cache in a folder, which is made if need be.
  init(path: String) throws(SiteError) {
    self.path = path
    try NewFiles.make([], in: path)
    folder = try OpenFolder.open(path: path, evenIfLink: false)
    for name in try folder.names() {
      guard let text = name.text, let document = Document(name: text) else { continue }
      documents[document.origin] = document
    }
  }

  /// A document that was made from this and is still what it was, with its size; nil when there is none.
  func document(from origin: ContentHash) throws(SiteError) -> (document: Document, size: Int)? {
    guard let document = documents[origin], let bytes = try bytes(of: document) else { return nil }
    return (document, bytes.count)
  }

  /// What a document holds; nil when somebody has changed or removed it.
  func bytes(of document: Document) throws(SiteError) -> [UInt8]? {
    guard let bytes = try folder.openFile(document.name)?.contents() else { return nil }
    return ContentHash(of: bytes) == document.content ? bytes : nil
  }

  /// Takes in a new document that lies under another name in the folder.
  mutating func keep(
    _ temporaryName: String, _ content: ContentHash, pageCount: Int, from origin: ContentHash,
    suffix: String
  ) throws(SiteError) -> Document {
    let document = Document(
      origin: origin, pageCount: pageCount, content: content, suffix: suffix)
    try folder.move(temporaryName, to: folder, as: document.name)
    documents[origin] = document
    return document
  }

  /// Takes in a new document that is not on the disk yet.
  mutating func add(
    _ bytes: [UInt8], from origin: ContentHash, suffix: String
  ) throws(SiteError) -> Document {
    let temporaryName = "new-\(getpid())\(suffix)"
    do throws(SiteError) {
      try folder.createFile(temporaryName).append(bytes)
      return try keep(
        temporaryName, ContentHash(of: bytes), pageCount: 0, from: origin, suffix: suffix)
    } catch {
      try discard(temporaryName)
      throw error
    }
  }

  /// What a new file in the folder holds; nil when there is none.
  func newBytes(_ temporaryName: String) throws(SiteError) -> [UInt8]? {
    try folder.openFile(temporaryName)?.contents()
  }

  /// Removes a new file that is of no use, as far as it is there.
  func discard(_ temporaryName: String) throws(SiteError) {
    guard try folder.status(of: temporaryName) != nil else { return }
    try folder.removeFile(temporaryName)
  }

  /// Makes a folder with files, unless there is one of this name, and says where it is.
  func place(_ files: [EmbeddedFile], in name: String) throws(SiteError) -> String {
    guard try folder.openFolder(name) == nil else { return folder.path(of: name) }
    let temporaryName = "new-\(getpid())"
    try NewFiles.make(
      files.map { RenderedFile(path: $0.path, bytes: $0.bytes) },
      in: folder.path(of: temporaryName))
    do {
      try folder.move(temporaryName, to: folder, as: name)
    } catch {
      // Another build was faster.
      guard error.isOccupied else { throw error }
    }
    return folder.path(of: name)
  }

  /// Removes the oldest documents besides those in use, so that no more than some editions of each are kept, or `minimum`
  /// in all.
  func trim(besides used: Set<Document>, keeping minimum: Int = 64) throws(SiteError) {
    let limit = max(minimum, used.count * 4)
    let names = Set(used.map(\.name))
    var others: [(name: String, modified: FileStatus.Moment)] = []
    for name in try folder.names() {
      guard let text = name.text, !names.contains(text), let status = try folder.status(of: text),
        status.kind == .regular
      else { continue }
      others.append((text, status.modified))
    }
    guard used.count + others.count > limit else { return }
    func age(_ moment: FileStatus.Moment) -> (Int, Int) { (moment.seconds, moment.nanoseconds) }
    others.sort { age($0.modified) > age($1.modified) }
    for other in others.dropFirst(limit - used.count) { try folder.removeFile(other.name) }
  }
}

extension PrintCache.Document {
  /// Reads a name back; nil when it is not one of ours.
  init?(name: String) {
    guard let dot = name.firstIndex(of: ".") else { return nil }
    let parts = name[..<dot].split(separator: "-")
    guard parts.count == 3, let origin = ContentHash(hexadecimal: parts[0]),
      let pageCount = Int(parts[1]), let content = ContentHash(hexadecimal: parts[2])
    else { return nil }
    self.init(
      origin: origin, pageCount: pageCount, content: content, suffix: String(name[dot...]))
  }
}
