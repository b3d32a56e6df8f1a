/// Carries out a journal: the same way right after it was written as after the build that wrote it was killed.
struct OutputReplay {
  /// The output folder.
  let root: OpenFolder
  /// The folder that holds the stage, the journal and the manifest.
  let state: OpenFolder

  /// Takes every step that has not been taken yet, and removes the journal.
  func run(_ journal: OutputJournal, on disk: inout some OutputDisk) throws(SiteError) {
    guard let stage = try disk.openFolder(OutputStage.name, in: state) else {
      throw OutputFolder.damage(to: state.path(of: OutputStage.name))
    }
    // The first file leaves the stage only when everything was cleared; where a disk takes “A” and “a” for the same
    // name, clearing again would then remove a new file.
    if try disk.status(of: "0", in: stage) != nil {
      try remove(journal.cleared, on: &disk)
    }
    try place(journal.placed, from: stage, on: &disk)
    try remove(journal.removed, on: &disk)
    if try disk.status(of: OutputStage.manifest, in: stage) != nil {
      try disk.move(OutputStage.manifest, in: stage, to: state, as: OutputStage.manifest)
    }
    try disk.removeFile(OutputStage.journal, in: state)
    try OutputStage(state: state).clear(on: &disk)
  }

  private func place(
    _ paths: [OutputPath], from stage: OpenFolder, on disk: inout some OutputDisk
  ) throws(SiteError) {
    var cursor = FolderCursor(root: root)
    for (index, path) in paths.enumerated() {
      let folder = try cursor.makeWay(to: path, on: &disk)
      try move("\(index)", in: stage, to: folder, as: path.name, on: &disk)
    }
  }

  /// Moves a file or a whole folder to its place, unless that has been done.
  ///
  /// Where somebody has made the folder in the meantime, what is staged joins what is in it.
  private func move(
    _ name: String, in staged: OpenFolder, to target: OpenFolder, as newName: String,
    on disk: inout some OutputDisk
  ) throws(SiteError) {
    do {
      try disk.move(name, in: staged, to: target, as: newName)
    } catch {
      guard let status = try disk.status(of: name, in: staged) else {
        if error.isMissing { return }
        throw error
      }
      guard error.isOccupied, status.kind == .folder,
        let inner = try disk.openFolder(name, in: staged),
        let there = try disk.openFolder(newName, in: target)
      else { throw error }
      for innerName in try disk.names(in: inner).compactMap(\.text) {
        try move(innerName, in: inner, to: there, as: innerName, on: &disk)
      }
      try disk.removeFolder(name, in: staged)
    }
  }

  private func remove(_ paths: [OutputPath], on disk: inout some OutputDisk) throws(SiteError) {
    var cursor = FolderCursor(root: root)
    for path in paths {
      guard case .open(let folder) = try cursor.way(to: path, on: &disk),
        let status = try disk.status(of: path.name, in: folder), status.kind != .folder
      else { continue }
      try disk.removeFile(path.name, in: folder)
    }
    try removeEmptied(Set(paths.flatMap(\.folders)), on: &disk)
  }

  /// Removes the folders that hold nothing any more, the innermost first.
  private func removeEmptied(
    _ folders: Set<OutputPath>, on disk: inout some OutputDisk
  ) throws(SiteError) {
    var cursor = FolderCursor(root: root)
    for path in folders.sorted(by: >) {
      guard case .open(let parent) = try cursor.way(to: path, on: &disk) else { continue }
      do {
        try disk.removeFolder(path.name, in: parent)
      } catch {
        guard error.isMissing || error.isNoFolder || error.isOccupied else { throw error }
      }
    }
  }
}
