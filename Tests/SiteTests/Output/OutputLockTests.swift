import Diagnostics
import Rendering
import TestSupport
import Testing

@testable import Site

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct OutputLockTests {
  /// Commits a site, and shows which processes it was told to wait for.
  private static func commit(
    _ site: [String: String], in folder: TemporaryFolder, patience: Duration
  ) throws -> [Int32?] {
    var bag = DiagnosticBag()
    var waits: [Int32?] = []
    let files = site.map { RenderedFile(path: $0.key, bytes: Array($0.value.utf8)) }
    _ = try OutputScenario.output(in: folder, patience: patience)
      .commit(files, into: &bag, announceWait: { waits.append($0) })
    return waits
  }

  private static func takeLock(in folder: TemporaryFolder) throws -> OutputLock {
    try folder.makeFolder("Output")
    let root = try OpenFolder.open(path: folder.path(of: "Output"), evenIfLink: false)
    var disk = SystemDisk()
    return try OutputLock.take(
      in: root, patience: .zero, announceWait: { _ in }, on: &disk)
  }

  @Test func waitsForAWhileAndThenNamesTheProcess() throws {
    try TemporaryFolder.use { folder in
      let lock = try Self.takeLock(in: folder)
      defer { lock.hold() }
      var waits: [Int32?] = []
      var bag = DiagnosticBag()
      let output = OutputScenario.output(in: folder, patience: .milliseconds(200))
      let error = #expect(throws: SiteError.self) {
        try output.commit([], into: &bag, announceWait: { waits.append($0) })
      }
      #expect(waits == [getpid()])
      #expect(error?.reason == "another build (process \(getpid())) is still writing there")
      #expect(try folder.tree(of: "Output").keys.sorted() == [".changepack/lock"])
    }
  }

  @Test func goesOnAsSoonAsTheOtherBuildIsDone() async throws {
    try await TemporaryFolder.use { folder in
      var lock: OutputLock? = try Self.takeLock(in: folder)
      let waiting = Task.detached {
        try Self.commit(["a": "1"], in: folder, patience: .seconds(60))
      }
      try await Task.sleep(for: .milliseconds(150))
      #expect(try folder.text(of: "Output/a") == nil)
      lock?.hold()
      lock = nil
      #expect(try await waiting.value == [getpid()])
      #expect(try folder.text(of: "Output/a") == "1")
    }
  }

  @Test func isFreeWhenTheProcessThatHeldItIsDead() throws {
    try TemporaryFolder.use { folder in
      let child = try Self.spawnHolder(in: folder)
      let error = #expect(throws: SiteError.self) {
        try Self.commit(["a": "1"], in: folder, patience: .zero)
      }
      #expect(error?.reason.contains("(process \(child))") == true)
      kill(child, SIGKILL)
      var status: Int32 = 0
      waitpid(child, &status, 0)
      _ = try Self.commit(["a": "1"], in: folder, patience: .seconds(20))
      #expect(try folder.text(of: "Output/a") == "1")
    }
  }

  /// Starts another process that has the lock and does nothing with it.
  private static func spawnHolder(in folder: TemporaryFolder) throws -> pid_t {
    let path = "Output/.changepack/lock"
    try folder.write("", to: path)
    let inherited = open(folder.path(of: path), O_RDWR)
    try #require(inherited >= 0)
    defer { close(inherited) }
    try #require(flock(inherited, LOCK_EX | LOCK_NB) == 0)
    var child: pid_t = 0
    var arguments = ["sleep", "60"].map { (text: String) in strdup(text) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    try #require(posix_spawn(&child, "/bin/sleep", nil, nil, arguments, nil) == 0)
    try folder.write("\(child)\n", to: path)
    return child
  }

  @Test func letsManyBuildsTakeTurns() async throws {
    try await TemporaryFolder.use { folder in
      let sites = (0..<8).map { number in
        Dictionary(
          uniqueKeysWithValues: (0..<5).map { ("\(number)/\($0)", "\(number)") }
            + [("index.html", "\(number)")])
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for site in sites {
          group.addTask { _ = try Self.commit(site, in: folder, patience: .seconds(60)) }
        }
        try await group.waitForAll()
      }
      let tree = try OutputScenario.tree(in: folder)
      #expect(sites.contains(tree))
      #expect(try OutputScenario.stateNames(in: folder) == ["lock", "manifest"])
    }
  }

  @Test func isNeverTakenOnAFileThatAnotherBuildHasJustRemoved() throws {
    try TemporaryFolder.use { folder in
      try folder.makeFolder("Output")
      let root = try OpenFolder.open(path: folder.path(of: "Output"), evenIfLink: false)
      var removals = 0
      var disk = FaultyDisk()
      disk.beforeTakingLock = { () throws(SiteError) in
        guard removals < 2, let state = try root.openFolder(OutputPath.stateFolder) else { return }
        try state.removeFile("lock")
        if removals == 1 { try root.removeFolder(OutputPath.stateFolder) }
        removals += 1
      }
      let lock = try OutputLock.take(
        in: root, patience: .seconds(1), announceWait: { _ in }, on: &disk)
      defer { lock.hold() }
      #expect(removals == 2)
      #expect(throws: SiteError.self) { try Self.takeLock(in: folder) }
    }
  }

  @Test func isTakenAgainWhenItsFileWasRemovedMeanwhile() async throws {
    try await TemporaryFolder.use { folder in
      // Builds that are refused remove their lock file while others are waiting for it.
      try folder.write("foreign", to: "Output/index.html")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            for _ in 0..<20 {
              _ = try Self.commit(["index.html": "1"], in: folder, patience: .seconds(60))
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try folder.tree(of: "Output") == ["index.html": "foreign"])
    }
  }
}
