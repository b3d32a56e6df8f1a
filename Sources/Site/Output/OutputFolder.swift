package import Diagnostics
package import Rendering

/// The folder a site is published to: it holds the old site or the new one, whatever happens on the way.
///
/// What the tool wrote there is recorded in a hidden folder inside it; everything else there is left alone.
package struct OutputFolder: Sendable {
  /// The path of the folder, which is made when it doesn't exist.
  package let path: String

  private let location: OutputLocation
  private let patience: Duration

  /// Names a folder without looking at it; how long to wait for another build is up to the caller.
  package init(path: String, siteFolder: String, patience: Duration = .seconds(30)) {
    self.init(
      location: OutputLocation(
        output: path, siteFolder: siteFolder, homeFolder: OutputLocation.currentHome()),
      patience: patience)
  }

  init(location: OutputLocation, patience: Duration) {
    path = location.output
    self.location = location
    self.patience = patience
  }

  /// Turns the folder into the site whose files are handed over one by one, in any order.
  ///
  /// Nil means that nothing was written: something in the folder stands in the way and was reported, or `files` called it
  /// off. While
  /// another build has its turn, `announceWait` is called once, with the number of its process where that is known. An
  /// error that `files` throws leaves everything as it was.
  ///
  /// When all files were handed over, `files` has the last word; the site can be called off even then.
  package func commit(
    into bag: inout DiagnosticBag, announceWait: (Int32?) -> Void = { _ in },
    files:
      (_ put: (RenderedFile) throws(SiteError) -> Void) async throws(SiteError) -> OutputVerdict
  ) async throws(SiteError) -> CommitSummary? {
    var disk = SystemDisk()
    guard var turn = try begin(into: &bag, announceWait: announceWait, on: &disk) else {
      return nil
    }
    defer { turn.lock.hold() }
    do throws(SiteError) {
      let verdict = try await files { file throws(SiteError) in
        try turn.update.take(file, on: &disk)
      }
      switch verdict {
      case .place(let origin): return try finish(&turn, from: origin, into: &bag, on: &disk)
      case .callOff:
        abandon(&turn, on: &disk)
        return nil
      }
    } catch {
      abandon(&turn, on: &disk)
      throw error
    }
  }

  /// Brings to an end what a build that was interrupted has begun; to be called before anything else is done.
  package func recover(
    announceWait: (Int32?) -> Void = { _ in }
  ) throws(SiteError) -> OutputRecovery {
    var disk = SystemDisk()
    return try recover(announceWait: announceWait, on: &disk)
  }

  /// The same with all files at once.
  func commit(
    _ files: [RenderedFile], into bag: inout DiagnosticBag, announceWait: (Int32?) -> Void,
    on disk: inout some OutputDisk
  ) throws(SiteError) -> CommitSummary? {
    guard var turn = try begin(into: &bag, announceWait: announceWait, on: &disk) else {
      return nil
    }
    defer { turn.lock.hold() }
    do throws(SiteError) {
      for file in files { try turn.update.take(file, on: &disk) }
      return try finish(&turn, from: nil, into: &bag, on: &disk)
    } catch {
      abandon(&turn, on: &disk)
      throw error
    }
  }

  func recover(
    announceWait: (Int32?) -> Void, on disk: inout some OutputDisk
  ) throws(SiteError) -> OutputRecovery {
    guard !OutputLocation.isSymbolicLink(path), let root = try disk.openRoot(path),
      let state = try disk.openFolder(OutputPath.stateFolder, in: root),
      try disk.status(of: OutputStage.name, in: state) != nil
    else { return .nothing }
    try location.check()
    let lock = try OutputLock.take(
      in: root, patience: patience, announceWait: announceWait, on: &disk)
    defer { lock.hold() }
    return try recover(in: root, state: lock.state, on: &disk)
  }

  /// What to say when one of our own records can't be made sense of.
  static func damage(to path: String) -> SiteError {
    SiteError(
      attempt: "use", path: path, reason: "it is damaged",
      cure: "empty the output folder and build again")
  }
}

extension OutputFolder {
  /// One build's turn at changing the folder.
  private struct Turn {
    let root: OpenFolder
    let lock: OutputLock
    let recovery: OutputRecovery
    var update: OutputUpdate
  }

  /// Waits for a turn; nil when the folder can't be used, which is reported.
  private func begin(
    into bag: inout DiagnosticBag, announceWait: (Int32?) -> Void, on disk: inout some OutputDisk
  ) throws(SiteError) -> Turn? {
    guard let root = try openRoot(into: &bag, on: &disk) else { return nil }
    let lock = try OutputLock.take(
      in: root, patience: patience, announceWait: announceWait, on: &disk)
    do throws(SiteError) {
      let recovery = try recover(in: root, state: lock.state, on: &disk)
      let manifest = try readManifest(in: lock.state, on: &disk)
      return Turn(
        root: root, lock: lock, recovery: recovery,
        update: OutputUpdate(of: root, state: lock.state, over: manifest))
    } catch {
      giveUp(lock, in: root, on: &disk)
      throw error
    }
  }

  private func finish(
    _ turn: inout Turn, from origin: OutputOrigin?, into bag: inout DiagnosticBag,
    on disk: inout some OutputDisk
  ) throws(SiteError) -> CommitSummary? {
    guard var summary = try turn.update.finish(from: origin, into: &bag, on: &disk) else {
      try turn.lock.giveUp(in: turn.root, on: &disk)
      return nil
    }
    summary.recovery = turn.recovery
    return summary
  }

  /// Leaves everything as it was after an error.
  private func abandon(_ turn: inout Turn, on disk: inout some OutputDisk) {
    do throws(SiteError) {
      // From the journal on, the next build does the rest.
      if try disk.status(of: OutputStage.journal, in: turn.lock.state) == nil {
        try turn.update.callOff(on: &disk)
      }
    } catch {
      // The first error says what is wrong; the next build clears away what is left.
    }
    giveUp(turn.lock, in: turn.root, on: &disk)
  }

  private func giveUp(_ lock: OutputLock, in root: OpenFolder, on disk: inout some OutputDisk) {
    do throws(SiteError) {
      try lock.giveUp(in: root, on: &disk)
    } catch {
      // The first error says what is wrong; an empty account that stays behind does no harm.
    }
  }

  private func recover(
    in root: OpenFolder, state: OpenFolder, on disk: inout some OutputDisk
  ) throws(SiteError) -> OutputRecovery {
    if let file = try disk.openFile(OutputStage.journal, in: state) {
      guard let journal = OutputJournal(bytes: try disk.contents(of: file)) else {
        throw Self.damage(to: file.path)
      }
      try OutputReplay(root: root, state: state).run(journal, on: &disk)
      return .completed
    }
    return try OutputStage(state: state).clear(on: &disk) ? .calledOff : .nothing
  }

  func readManifest(
    in state: OpenFolder, on disk: inout some OutputDisk
  ) throws(SiteError) -> OutputManifest {
    guard let file = try disk.openFile(OutputStage.manifest, in: state) else {
      return OutputManifest(entries: [])
    }
    guard let manifest = OutputManifest(bytes: try disk.contents(of: file)) else {
      throw Self.damage(to: file.path)
    }
    return manifest
  }

  /// Opens the folder, making it first if need be; nil when its own name turns out to be a symbolic link.
  private func openRoot(
    into bag: inout DiagnosticBag, on disk: inout some OutputDisk
  ) throws(SiteError) -> OpenFolder? {
    try location.check()
    guard !OutputLocation.isSymbolicLink(path) else {
      bag.report(
        .outputSymbolicLink, "Pages are not written through a symbolic link: “\(path)”", at: nil,
        help: "Name the folder that the link leads to.")
      return nil
    }
    if let root = try disk.openRoot(path) { return root }
    try makeRoot(path, on: &disk)
    // A path such as “new/../Content” can only be judged once all of it exists.
    try location.check()
    guard let root = try disk.openRoot(path) else { throw OutputStage.interference(at: path) }
    return root
  }

  private func makeRoot(_ path: String, on disk: inout some OutputDisk) throws(SiteError) {
    do {
      try disk.makeRoot(path)
    } catch {
      let parent = OutputLocation.parent(of: path)
      guard error.isMissing, let parent else { throw error }
      try makeRoot(parent, on: &disk)
      try disk.makeRoot(path)
    }
  }
}
