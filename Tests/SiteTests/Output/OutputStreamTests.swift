import Diagnostics
import Rendering
import TestSupport
import Testing

@testable import Site

/// Files that are handed over one by one, as `build` does it.
struct OutputStreamTests {
  private static let stop = SiteError(attempt: "read", path: "x", reason: "of this test", cure: nil)

  private static func commit(
    _ site: [(String, String)], in folder: TemporaryFolder, failing: Bool = false,
    verdict: OutputVerdict = .place(from: nil), into bag: inout DiagnosticBag
  ) async throws(SiteError) -> CommitSummary? {
    let output = OutputScenario.output(in: folder)
    return try await output.commit(into: &bag) { put throws(SiteError) in
      for (path, text) in site {
        await Task.yield()
        try put(RenderedFile(path: path, bytes: Array(text.utf8)))
      }
      if failing { throw stop }
      return verdict
    }
  }

  @Test func comeInAnyOrder() async throws {
    try await TemporaryFolder.use { folder in
      var bag = DiagnosticBag()
      let site = [("b/x", "1"), ("a", "2"), ("b-c", "3"), ("b/a", "4")]
      let summary = try await Self.commit(site, in: folder, into: &bag)
      #expect(summary?.written == ["a", "b-c", "b/a", "b/x"])
      #expect(
        try OutputScenario.tree(in: folder) == ["a": "2", "b-c": "3", "b/a": "4", "b/x": "1"])
    }
  }

  @Test func changeNothingWhenTheyStopComing() async throws {
    try await TemporaryFolder.use { folder in
      var bag = DiagnosticBag()
      _ = try await Self.commit([("a", "1"), ("b", "1")], in: folder, into: &bag)
      let before = try OutputScenario.tree(in: folder)
      let error = await #expect(throws: SiteError.self) {
        try await Self.commit([("a", "2"), ("c", "2")], in: folder, failing: true, into: &bag)
      }
      #expect(error == Self.stop)
      #expect(try OutputScenario.tree(in: folder) == before)
      #expect(try OutputScenario.stateNames(in: folder) == ["lock", "manifest"])
    }
  }

  @Test func changeNothingWhenTheyAreCalledOffAtTheEnd() async throws {
    try await TemporaryFolder.use { folder in
      var bag = DiagnosticBag()
      _ = try await Self.commit([("a", "1"), ("b", "1")], in: folder, into: &bag)
      let before = try OutputScenario.tree(in: folder)
      let summary = try await Self.commit(
        [("a", "2"), ("c", "2")], in: folder, verdict: .callOff, into: &bag)
      #expect(summary == nil)
      #expect(bag.isEmpty)
      #expect(try OutputScenario.tree(in: folder) == before)
      #expect(try OutputScenario.stateNames(in: folder) == ["lock", "manifest"])
    }
  }

  @Test func changeNothingWhenSomethingElseIsInTheWay() async throws {
    try await TemporaryFolder.use { folder in
      var bag = DiagnosticBag()
      _ = try await Self.commit([("a", "1")], in: folder, into: &bag)
      try folder.write("mine", to: "Output/c")
      let before = try OutputScenario.tree(in: folder)
      let summary = try await Self.commit([("a", "2"), ("c", "2")], in: folder, into: &bag)
      #expect(summary == nil)
      #expect(bag.diagnostics.map(\.id) == [.outputForeignFile])
      #expect(try OutputScenario.tree(in: folder) == before)
      #expect(try OutputScenario.stateNames(in: folder) == ["lock", "manifest"])
    }
  }

  @Test func areRefusedWhenTwoWantTheSamePlace() async throws {
    try await TemporaryFolder.use { folder in
      var bag = DiagnosticBag()
      let error = await #expect(throws: SiteError.self) {
        try await Self.commit([("a", "1"), ("b", "1"), ("a", "2")], in: folder, into: &bag)
      }
      #expect(error?.reason == "two pages have this path")
      let tree = try OutputScenario.tree(in: folder)
      #expect(tree.isEmpty)
    }
  }
}

/// What an unchanged file costs.
struct UnchangedFileTests {
  @Test func isKnownWithoutBeingOpened() throws {
    try TemporaryFolder.use { folder in
      let site = ["a": "1", "b/c": "2", "b/d": "3"]
      var first = FaultyDisk()
      _ = try OutputScenario.commit(site, in: folder, on: &first)
      var second = FaultyDisk()
      let summary = try OutputScenario.commit(site, in: folder, on: &second)
      #expect(summary.unchanged == 3)
      #expect(second.opened.isDisjoint(with: ["a", "c", "d"]))
      #expect(second.changes == 0)
    }
  }

  @Test func isReadWhenItsTimeHasChanged() throws {
    try TemporaryFolder.use { folder in
      var disk = FaultyDisk()
      _ = try OutputScenario.commit(["a": "1"], in: folder, on: &disk)
      try folder.write("2", to: "Output/a")
      let summary = try OutputScenario.commit(["a": "1"], in: folder, on: &disk)
      #expect(summary.overwrittenByHand == ["a"])
      #expect(try OutputScenario.tree(in: folder) == ["a": "1"])
    }
  }
}
