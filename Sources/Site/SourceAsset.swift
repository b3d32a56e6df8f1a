package import Rendering

/// A file that a site passes on as it is, such as a photo: known by its hash, and read only when it is needed.
package struct SourceAsset: Sendable, Hashable {
  private enum Origin: Sendable, Hashable {
    case memory([UInt8])
    case disk(path: String)
  }

  /// The path below the site's folder, with `/` between its parts.
  package let path: String
  /// How many bytes it holds.
  package let size: Int
  /// What it holds, in short.
  package let hash: ContentHash

  private let origin: Origin

  init(path: String, bytes: [UInt8]) {
    self.path = path
    size = bytes.count
    hash = ContentHash(of: bytes)
    origin = .memory(bytes)
  }

  /// Takes the hash of a file that is held open.
  init(path: String, _ file: OpenFile) throws(SiteError) {
    var hasher = ContentHasher()
    var size = 0
    try file.forEachPiece { piece in
      hasher.update(with: piece)
      size += piece.byteCount
    }
    self.path = path
    self.size = size
    hash = hasher.finish()
    origin = .disk(path: file.path)
  }

  /// Reads the file again; an error if it no longer holds what it held when the tree was read.
  package func bytes() throws(SiteError) -> [UInt8] {
    switch origin {
    case .memory(let bytes): return bytes
    case .disk(let pathOnDisk):
      let bytes = try OpenFile.open(path: pathOnDisk).contents()
      guard bytes.count == size, ContentHash(of: bytes) == hash else {
        throw SiteError(
          attempt: "read", path: pathOnDisk, reason: "it has changed since the build began",
          cure: "build again")
      }
      return bytes
    }
  }
}
