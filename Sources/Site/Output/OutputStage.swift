/// The hidden folder in which new contents wait until all of them are there.
struct OutputStage {
  static let name = "stage"
  static let journal = "journal"
  static let manifest = "manifest"

  /// The folder that holds the stage, the journal and the manifest.
  let state: OpenFolder

  /// Stages a plan and then, in one step, makes it irrevocable; if that can't be done, nothing has happened.
  func commit(_ plan: OutputPlan, on disk: inout some OutputDisk) throws(SiteError) {
    do {
      try fill(with: plan, on: &disk)
    } catch {
      do {
        try callOff(on: &disk)
      } catch {
        // The first error says what is wrong; the next build clears away what is left.
      }
      throw error
    }
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

  private func fill(with plan: OutputPlan, on disk: inout some OutputDisk) throws(SiteError) {
    try disk.makeFolder(Self.name, in: state)
    guard let stage = try disk.openFolder(Self.name, in: state) else {
      throw Self.interference(at: state.path(of: Self.name))
    }
    var entries = plan.kept
    for (index, file) in plan.placed.enumerated() {
      let status = try disk.makeFile("\(index)", holding: file.bytes, in: stage)
      entries.append(OutputManifest.Entry(file, modified: status.modified))
    }
    entries.sort { $0.path < $1.path }
    let manifest = OutputManifest(entries: entries)
    _ = try disk.makeFile(Self.manifest, holding: manifest.bytes, in: stage)
    try disk.flushFiles(plan.placed.indices.map(String.init) + [Self.manifest], in: stage)
    _ = try disk.makeFile(Self.journal, holding: plan.journal.bytes, in: stage)
    try disk.flushFiles([Self.journal], in: stage)
    try disk.flushNames(in: stage)
    try disk.move(Self.journal, in: stage, to: state, as: Self.journal)
  }
}
