/// The hidden folder in which new contents wait until all of them are there.
struct OutputStage {
  static let name = "stage"
  static let journal = "journal"
  static let manifest = "manifest"

  /// The folder that holds the stage, the journal and the manifest.
  let state: OpenFolder

  /// The stage while it is being filled; it isn't made before something has to be staged.
  private var folder: OpenFolder?
  private var count = 0

  init(state: OpenFolder) {
    self.state = state
  }

  /// Stages the content of the next file.
  mutating func add(
    _ bytes: [UInt8], on disk: inout some OutputDisk
  ) throws(SiteError) -> FileStatus {
    let stage = try open(on: &disk)
    defer { count += 1 }
    return try disk.makeFile("\(count)", holding: bytes, in: stage)
  }

  /// Completes the stage and then, in one step, makes the plan irrevocable.
  mutating func commit(
    _ plan: OutputPlan, on disk: inout some OutputDisk
  ) throws(SiteError) {
    let stage = try open(on: &disk)
    let manifest = OutputManifest(entries: plan.entries, origin: plan.origin)
    _ = try disk.makeFile(Self.manifest, holding: manifest.bytes, in: stage)
    try disk.flushFiles((0..<count).map(String.init) + [Self.manifest], in: stage)
    _ = try disk.makeFile(Self.journal, holding: plan.journal.bytes, in: stage)
    try disk.flushFiles([Self.journal], in: stage)
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
    let names = try disk.names(in: stage)
    for name in names {
      if let text = name.text { try disk.removeFile(text, in: stage) }
    }
    try disk.removeFolder(Self.name, in: state)
    return !names.isEmpty
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
