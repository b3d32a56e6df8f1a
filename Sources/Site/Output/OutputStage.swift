/// The hidden folder in which new contents wait until all of them are there.
struct OutputStage {
  static let name = "stage"
  static let journal = "journal"
  static let manifest = "manifest"

  /// The folder that holds the stage, the journal and the manifest.
  let state: OpenFolder

  /// Where what is staged will be: the file or folder at index 7 is staged as “7”.
  private(set) var placed: [OutputPath] = []

  /// The stage while it is being filled; it isn't made before something has to be staged.
  private var folder: OpenFolder?
  private var fileCount = 0
  /// The numbers of the folders that are staged as a whole.
  private var newFolders: [OutputPath: Int] = [:]
  /// The one of them that was filled last.
  private var filled: (path: OutputPath, cursor: FolderCursor)?

  init(state: OpenFolder) {
    self.state = state
  }

  /// Stages the content of a file.
  ///
  /// If it goes into a folder that the output doesn't have yet, it waits in a folder that takes that place as a whole.
  mutating func add(
    _ file: OutputFile, inNew newFolder: OutputPath?, on disk: inout some OutputDisk
  ) throws(SiteError) -> FileStatus {
    let stage = try open(on: &disk)
    fileCount += 1
    if let newFolder {
      do throws(SiteError) {
        return try add(file, to: newFolder, in: stage, on: &disk)
      } catch {
        // Two files want one place, which is reported when all of them are known.
        guard error.isOccupied || error.isNoFolder else { throw error }
      }
    }
    placed.append(file.path)
    return try disk.makeFile("\(placed.count - 1)", holding: file.bytes, in: stage)
  }

  private mutating func add(
    _ file: OutputFile, to newFolder: OutputPath, in stage: OpenFolder,
    on disk: inout some OutputDisk
  ) throws(SiteError) -> FileStatus {
    if filled?.path != newFolder {
      filled = (newFolder, try cursor(for: newFolder, in: stage, on: &disk))
    }
    guard let target = try filled?.cursor.makeWay(to: file.path, on: &disk) else {
      throw Self.interference(at: stage.path)
    }
    return try disk.makeFile(file.path.name, holding: file.bytes, in: target)
  }

  private mutating func cursor(
    for newFolder: OutputPath, in stage: OpenFolder, on disk: inout some OutputDisk
  ) throws(SiteError) -> FolderCursor {
    let number = newFolders[newFolder]
    if number == nil {
      newFolders[newFolder] = placed.count
      placed.append(newFolder)
    }
    let name = "\(number ?? placed.count - 1)"
    if number == nil { try disk.makeFolder(name, in: stage) }
    guard let root = try disk.openFolder(name, in: stage) else {
      throw Self.interference(at: stage.path(of: name))
    }
    return FolderCursor(root: root, depth: newFolder.names.count, isNew: true)
  }

  /// Completes the stage and then, in one step, makes the plan irrevocable.
  mutating func commit(
    _ plan: OutputPlan, on disk: inout some OutputDisk
  ) throws(SiteError) {
    let stage = try open(on: &disk)
    let manifest = OutputManifest(entries: plan.entries, origin: plan.origin)
    _ = try disk.makeFile(Self.manifest, holding: manifest.bytes, in: stage)
    try disk.flush(stage, fileCount: fileCount + 1)
    _ = try disk.makeFile(Self.journal, holding: plan.journal.bytes, in: stage)
    try disk.flushFile(Self.journal, in: stage)
    try disk.flushNames(in: stage)
    try disk.move(Self.journal, in: stage, to: state, as: Self.journal)
    try disk.flushNames(in: state)
  }

  /// Throws away what is staged, and the journal with it.
  func callOff(on disk: inout some OutputDisk) throws(SiteError) {
    if try disk.status(of: Self.journal, in: state) != nil {
      try disk.removeFile(Self.journal, in: state)
    }
    try clear(on: &disk)
  }

  /// Removes the stage and whatever is still in it, which is nothing once a commit is complete; false in that case.
  @discardableResult
  func clear(on disk: inout some OutputDisk) throws(SiteError) -> Bool {
    guard let stage = try disk.openFolder(Self.name, in: state) else { return false }
    let wasEmpty = try empty(stage, on: &disk)
    try disk.removeFolder(Self.name, in: state)
    return !wasEmpty
  }

  /// Removes what is in a folder; true when there was nothing.
  @discardableResult
  private func empty(
    _ folder: OpenFolder, on disk: inout some OutputDisk
  ) throws(SiteError) -> Bool {
    let names = try disk.names(in: folder)
    for name in names {
      guard let text = name.text, let status = try disk.status(of: text, in: folder) else {
        continue
      }
      if status.kind == .folder, let inner = try disk.openFolder(text, in: folder) {
        try empty(inner, on: &disk)
        try disk.removeFolder(text, in: folder)
      } else {
        try disk.removeFile(text, in: folder)
      }
    }
    return names.isEmpty
  }

  /// What to say when a folder that was just made isn't there.
  static func interference(at path: String) -> SiteError {
    SiteError(
      attempt: "use", path: path, reason: "something removes it again",
      cure: "close other programs that change the folder")
  }

  private mutating func open(on disk: inout some OutputDisk) throws(SiteError) -> OpenFolder {
    if let folder { return folder }
    try disk.makeFolder(Self.name, in: state)
    guard let stage = try disk.openFolder(Self.name, in: state) else {
      throw Self.interference(at: state.path(of: Self.name))
    }
    folder = stage
    return stage
  }
}
