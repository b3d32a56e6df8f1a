package import Diagnostics
package import Rendering

/// A site in an output folder that is just what a build would make.
package struct UnchangedSite: Sendable, Hashable {
  /// How many pages it has, redirects included.
  package let pageCount: Int
  package let fileCount: Int
  /// What there is to say about it.
  package let remarks: DiagnosticBag
}

extension OutputFolder {
  /// The site in the folder if it was made from sources with this fingerprint and nobody has touched it since.
  ///
  /// The fingerprint is only asked for when there is something to compare it with.
  package func unchangedSite(
    from fingerprint: () async throws(SiteError) -> ContentHash?
  ) async throws(SiteError) -> UnchangedSite? {
    var disk = SystemDisk()
    guard !OutputLocation.isSymbolicLink(path), let root = try disk.openRoot(path),
      let state = try disk.openFolder(OutputPath.stateFolder, in: root),
      try disk.status(of: OutputStage.name, in: state) == nil
    else { return nil }
    let manifest = try readManifest(in: state, on: &disk)
    guard let origin = manifest.origin, try await fingerprint() == origin.fingerprint else {
      return nil
    }
    var cursor = FolderCursor(root: root)
    for entry in manifest.entries {
      guard case .open(let folder) = try cursor.way(to: entry.path, on: &disk),
        let status = try disk.status(of: entry.path.name, in: folder), entry.isUntouched(status)
      else { return nil }
    }
    return UnchangedSite(
      pageCount: origin.pageCount, fileCount: manifest.entries.count, remarks: origin.remarks)
  }
}

extension OutputManifest.Entry {
  /// Whether a file is still the one that was written, judged by its size and the time when it was last written.
  func isUntouched(_ status: FileStatus) -> Bool {
    status.kind == .regular && status.size == size && status.modified == modified
  }
}
