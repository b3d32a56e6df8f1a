#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to change an output folder, which one build has at a time.
///
/// The system takes the lock back when its holder ends, however it ends, so a build that died never bars the next one.
struct OutputLock {
  private static let name = "lock"
  private static let pause = Duration.milliseconds(50)

  /// The folder that keeps the account of what was written.
  let state: OpenFolder
  private let file: OpenFile

  /// Waits for a turn, and says once that it has to and for which process.
  static func take(
    in root: OpenFolder, patience: Duration, announceWait: (Int32?) -> Void,
    on disk: inout some OutputDisk
  ) throws(SiteError) -> OutputLock {
    var hasAnnounced = false
    var owner: Int32?
    for _ in 0...Int(max(patience / pause, 0)) {
      guard let state = try openState(in: root, on: &disk),
        let file = try openFile(in: state, on: &disk)
      else { continue }
      if try disk.takeLock(file, as: Array("\(getpid())\n".utf8)) {
        // The file may have been removed by a build that gave up while this one was opening it.
        let current = try disk.status(of: name, in: state)
        if current?.identity == file.status.identity { return OutputLock(state: state, file: file) }
        continue
      }
      owner = Int32(String(decoding: try disk.contents(of: file).dropLast(), as: UTF8.self))
      if !hasAnnounced { announceWait(owner) }
      hasAnnounced = true
      usleep(UInt32(pause / .microseconds(1)))
    }
    throw SiteError(
      attempt: "write the site to", path: root.path,
      reason: "another build\(owner.map { " (process \($0))" } ?? "") is still writing there",
      cure: "wait until it is done, or end it, and build again")
  }

  /// Keeps the lock until here.
  func hold() {
    withExtendedLifetime(file) {}
  }

  /// Takes the account away again if nothing was ever written, so that a refused folder stays as it was.
  func giveUp(in root: OpenFolder, on disk: inout some OutputDisk) throws(SiteError) {
    guard try disk.names(in: state).map(\.text) == [Self.name] else { return }
    try disk.removeFile(Self.name, in: state)
    do {
      try disk.removeFolder(OutputPath.stateFolder, in: root)
    } catch {
      // A build that is waiting has made a lock of its own: the folder is in use.
      guard error.isOccupied else { throw error }
    }
  }

  private static func openState(
    in root: OpenFolder, on disk: inout some OutputDisk
  ) throws(SiteError) -> OpenFolder? {
    if let state = try disk.openFolder(OutputPath.stateFolder, in: root) { return state }
    do {
      try disk.makeFolder(OutputPath.stateFolder, in: root)
    } catch {
      guard error.isOccupied else { throw error }
    }
    return try disk.openFolder(OutputPath.stateFolder, in: root)
  }

  /// Opens the lock file; nil when its folder has just been removed by a build that gave up.
  private static func openFile(
    in state: OpenFolder, on disk: inout some OutputDisk
  ) throws(SiteError) -> OpenFile? {
    do {
      return try disk.openLock(name, in: state)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }
}
