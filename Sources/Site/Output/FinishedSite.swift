package import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One file of a finished site.
package struct FinishedFile: Sendable, Hashable {
  /// Where it is below the site's address.
  package let path: String
  /// What it holds, in short.
  package let hash: ContentHash
  /// How many bytes it holds.
  package let size: Int

  package init(path: String, hash: ContentHash, size: Int) {
    self.path = path
    self.hash = hash
    self.size = size
  }
}

/// The site in an output folder just as a build has finished it.
package struct FinishedSite: Sendable {
  /// The output folder.
  package let folder: String
  /// What it was made from; nil when not everything went well.
  package let origin: OutputOrigin?
  /// Its files, in the order of their paths.
  package let files: [FinishedFile]

  /// The output folder from the root of the disk on.
  package var absoluteFolder: String {
    get throws(SiteError) {
      guard let resolved = realpath(folder, nil) else {
        throw SiteError(attempt: "read", path: folder, code: errno)
      }
      defer { free(resolved) }
      return String(cString: resolved)
    }
  }

  /// What a file holds.
  package func contents(of file: FinishedFile) throws(SiteError) -> [UInt8] {
    let bytes = try OpenFile.open(path: "\(folder)/\(file.path)").contents()
    guard ContentHash(of: bytes) == file.hash else { throw Self.change(of: file.path, in: folder) }
    return bytes
  }

  /// What to say when a file is no longer what a build has made.
  fileprivate static func change(of path: String, in folder: String) -> SiteError {
    SiteError(
      attempt: "publish", path: "\(folder)/\(path)",
      reason: "it is not what the last build has written", cure: "build the site again")
  }
}

extension OutputFolder {
  /// The site in the folder; an error if a build has not been finished, or if somebody has changed what it wrote.
  package func finishedSite() throws(SiteError) -> FinishedSite {
    var disk = SystemDisk()
    guard !OutputLocation.isSymbolicLink(path), let root = try disk.openRoot(path),
      let state = try disk.openFolder(OutputPath.stateFolder, in: root)
    else { throw unfinished("nothing has been built there") }
    guard try disk.status(of: OutputStage.name, in: state) == nil else {
      throw unfinished("a build of it was interrupted, or is still going on")
    }
    let manifest = try readManifest(in: state, on: &disk)
    guard !manifest.entries.isEmpty else { throw unfinished("nothing has been built there") }
    var cursor = FolderCursor(root: root)
    for entry in manifest.entries {
      guard case .open(let folder) = try cursor.way(to: entry.path, on: &disk),
        try Self.holds(entry, folder)
      else { throw FinishedSite.change(of: entry.path.text, in: path) }
    }
    return FinishedSite(
      folder: path, origin: manifest.origin,
      files: manifest.entries.map {
        FinishedFile(path: $0.path.text, hash: $0.hash, size: $0.size)
      })
  }

  /// Whether a file is what a build has written; one that was only copied is as good.
  private static func holds(
    _ entry: OutputManifest.Entry, _ folder: OpenFolder
  ) throws(SiteError) -> Bool {
    guard let status = try folder.status(of: entry.path.name) else { return false }
    if entry.isUntouched(status) { return true }
    guard status.kind == .regular, status.size == entry.size,
      let file = try folder.openFile(entry.path.name)
    else { return false }
    return ContentHash(of: try file.contents()) == entry.hash
  }

  private func unfinished(_ reason: String) -> SiteError {
    SiteError(attempt: "publish", path: path, reason: reason, cure: "build the site first")
  }
}
