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

/// Whatever happens in the middle of a commit, the folder holds the old site or the new one in the end.
struct OutputInterruptionTests {
  /// Prepares a folder, commits with a fault at every single operation in turn, and looks at each result.
  private static func forEveryOperation(
    of scenario: OutputScenario, fault: FaultyDisk.Fault,
    _ look: (TemporaryFolder, FaultyDisk) throws -> Void
  ) throws -> Int {
    for position in 0... {
      let isDone = try TemporaryFolder.use { folder in
        try scenario.prepare(folder)
        var disk = FaultyDisk(fault, at: position, ignoresCase: scenario.ignoresCase)
        do {
          _ = try OutputScenario.commit(scenario.new, in: folder, on: &disk)
        } catch is SiteError {}
        guard disk.hasFailed else { return true }
        try look(folder, disk)
        return false
      }
      if isDone { return position }
    }
    return 0
  }

  /// Checks that the next start leaves one whole site, nothing else, and a folder that can be built to as before.
  private static func expectWholeSite(
    _ scenario: OutputScenario, in folder: TemporaryFolder, recovery: OutputRecovery, position: Int
  ) throws {
    let tree = try OutputScenario.tree(in: folder)
    let isNew = tree == scenario.treeAfter
    #expect(isNew || tree == scenario.treeBefore, "operation \(position)")
    if recovery == .completed { #expect(isNew, "operation \(position)") }
    if recovery == .calledOff { #expect(tree == scenario.treeBefore, "operation \(position)") }
    let leftovers = try OutputScenario.stateNames(in: folder).subtracting(["lock", "manifest"])
    #expect(leftovers == [], "operation \(position)")

    let summary = try scenario.commit(scenario.new, in: folder)
    #expect(try OutputScenario.tree(in: folder) == scenario.treeAfter, "operation \(position)")
    if isNew, recovery == .completed { #expect(summary.written == [], "operation \(position)") }
    try scenario.commit([:], in: folder)
    #expect(
      try OutputScenario.tree(in: folder)
        == scenario.foreign.filter { scenario.new[$0.key] == nil },
      "operation \(position)")
  }

  @Test(
    arguments: OutputScenario.all, [FaultyDisk.Fault.death, .deathInTheMiddle])
  func leavesOneWholeSiteAfterAKillAtAnyOperation(
    scenario: OutputScenario, fault: FaultyDisk.Fault
  ) throws {
    let operations = try Self.forEveryOperation(of: scenario, fault: fault) { folder, disk in
      for (path, text) in try OutputScenario.tree(in: folder) where text != "folder" {
        let texts = [scenario.treeBefore[path], scenario.treeAfter[path]]
        #expect(texts.contains(text), "\(path) is torn after operation \(disk.count)")
      }
      let recovery = try scenario.recover(in: folder)
      try Self.expectWholeSite(scenario, in: folder, recovery: recovery, position: disk.count)
    }
    #expect(operations > 20)
  }

  @Test func leavesOneWholeSiteWhenTheRecoveryIsKilledToo() throws {
    let scenario = OutputScenario.small
    var recoveries = 0
    _ = try Self.forEveryOperation(of: scenario, fault: .death) { _, dead in
      for position in 0... {
        let isDone = try TemporaryFolder.use { folder in
          try scenario.prepare(folder)
          var disk = FaultyDisk(.death, at: dead.count - 1)
          #expect(throws: SiteError.self) {
            try OutputScenario.commit(scenario.new, in: folder, on: &disk)
          }
          var second = FaultyDisk(.death, at: position)
          do {
            _ = try OutputScenario.output(in: folder).recover(announceWait: { _ in }, on: &second)
          } catch is SiteError {}
          try scenario.recover(in: folder)
          let tree = try OutputScenario.tree(in: folder)
          #expect(
            tree == scenario.treeAfter || tree == scenario.treeBefore,
            "operations \(dead.count) and \(position)")
          return !second.hasFailed
        }
        recoveries += 1
        if isDone { return }
      }
    }
    #expect(recoveries > 20)
  }

  @Test(
    arguments: OutputScenario.all,
    [FaultyDisk.Fault.failure(code: ENOSPC), .failure(code: EIO), .failureOfReport(code: EIO)])
  func throwsAndLeavesOneWholeSiteWhenAnyOperationFails(
    scenario: OutputScenario, fault: FaultyDisk.Fault
  ) throws {
    let operations = try Self.forEveryOperation(of: scenario, fault: fault) { folder, disk in
      let state = try OutputScenario.stateNames(in: folder)
      if !state.contains("journal"), !state.contains(where: { $0.hasPrefix("stage") }) {
        let tree = try OutputScenario.tree(in: folder)
        #expect(tree == scenario.treeBefore || tree == scenario.treeAfter, "before recovery")
      }
      let recovery = try scenario.recover(in: folder)
      try Self.expectWholeSite(scenario, in: folder, recovery: recovery, position: disk.count)
    }
    #expect(operations > 20)
  }

  @Test(arguments: OutputScenario.all)
  func cleansUpAtOnceWhenTheDiskIsFullBeforeTheCommit(scenario: OutputScenario) throws {
    _ = try Self.forEveryOperation(of: scenario, fault: .failure(code: ENOSPC)) { folder, disk in
      guard try !OutputScenario.stateNames(in: folder).contains("journal") else { return }
      guard try OutputScenario.tree(in: folder) == scenario.treeBefore else { return }
      let leftovers = try OutputScenario.stateNames(in: folder).subtracting(["lock", "manifest"])
      #expect(leftovers == [], "operation \(disk.count)")
    }
  }

  /// A new folder is moved as a whole, unless somebody made one of its name before the next start.
  @Test func joinsAFolderThatSomebodyMadeInTheMeantime() throws {
    let scenario = OutputScenario(
      testDescription: "new folders", old: ["index.html": "1"],
      new: ["index.html": "2", "a/b/index.html": "b", "a/b/c/index.html": "c", "a/d.css": "d"])
    _ = try Self.forEveryOperation(of: scenario, fault: .death) { folder, _ in
      try folder.write("mine", to: "Output/a/b/mine.txt")
      let recovery = try scenario.recover(in: folder)
      var tree = try OutputScenario.tree(in: folder)
      #expect(tree.removeValue(forKey: "a/b/mine.txt") == "mine")
      #expect(
        tree == (recovery == .completed ? scenario.new : scenario.treeBefore)
          || tree == scenario.new)
    }
  }
}
