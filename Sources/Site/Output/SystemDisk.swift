#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The disk of this machine.
struct SystemDisk: OutputDisk {
  /// From how many files on the whole file system is told to finish writing, rather than file by file.
  private let manyFiles = 64

  func openRoot(_ path: String) throws(SiteError) -> OpenFolder? {
    do {
      return try OpenFolder.open(path: path, evenIfLink: false)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  func makeRoot(_ path: String) throws(SiteError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw SiteError(attempt: "make the folder", path: path, code: errno)
    }
  }

  func openFolder(_ name: String, in folder: OpenFolder) throws(SiteError) -> OpenFolder? {
    try folder.openFolder(name)
  }

  func openFile(_ name: String, in folder: OpenFolder) throws(SiteError) -> OpenFile? {
    try folder.openFile(name)
  }

  func status(of name: String, in folder: OpenFolder) throws(SiteError) -> FileStatus? {
    try folder.status(of: name)
  }

  func names(in folder: OpenFolder) throws(SiteError) -> [FolderName] {
    try folder.names()
  }

  func contents(of file: OpenFile) throws(SiteError) -> [UInt8] {
    try file.contents()
  }

  func makeFolder(_ name: String, in folder: OpenFolder) throws(SiteError) {
    try folder.makeFolder(name)
  }

  func makeFile(
    _ name: String, holding bytes: [UInt8], in folder: OpenFolder
  ) throws(SiteError) -> FileStatus {
    let file = try folder.createFile(name)
    try file.append(bytes)
    return try file.currentStatus()
  }

  func removeFolder(_ name: String, in folder: OpenFolder) throws(SiteError) {
    try folder.removeFolder(name)
  }

  func removeFile(_ name: String, in folder: OpenFolder) throws(SiteError) {
    try folder.removeFile(name)
  }

  func move(
    _ name: String, in folder: OpenFolder, to other: OpenFolder, as newName: String
  ) throws(SiteError) {
    try folder.move(name, to: other, as: newName)
  }

  func flushFile(_ name: String, in folder: OpenFolder) throws(SiteError) {
    try folder.openFile(name)?.flush()
  }

  func flush(_ folder: OpenFolder, fileCount: Int) throws(SiteError) {
    #if os(Linux)
      if fileCount > manyFiles { return try folder.flushFileSystem() }
    #endif
    try flushAll(in: folder)
  }

  private func flushAll(in folder: OpenFolder) throws(SiteError) {
    for name in try folder.names().compactMap(\.text) {
      switch try folder.status(of: name)?.kind {
      case .folder: if let inner = try folder.openFolder(name) { try flushAll(in: inner) }
      case .regular: try flushFile(name, in: folder)
      case .symbolicLink, .other, nil: break
      }
    }
    try folder.flush()
  }

  func flushNames(in folder: OpenFolder) throws(SiteError) {
    try folder.flush()
  }

  func openLock(_ name: String, in folder: OpenFolder) throws(SiteError) -> OpenFile {
    try folder.openOrCreateFile(name)
  }

  func takeLock(_ file: OpenFile, as owner: [UInt8]) throws(SiteError) -> Bool {
    guard try file.lock() else { return false }
    try file.replaceContents(with: owner)
    return true
  }
}
