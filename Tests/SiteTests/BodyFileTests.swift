import TestSupport
import Testing

@testable import Site

struct BodyFileTests {
  @Test func givesBackWhatItWasGivenByManyThreadsAtOnce() async throws {
    try await TemporaryFolder.use { folder in
      let file = BodyFile(in: folder.path)
      // Together they are larger than what is gathered before anything is written.
      let kept = await withTaskGroup(of: (UInt8, Range<Int>?).self) { group in
        for number in 0..<200 {
          group.addTask {
            let byte = UInt8(number)
            do {
              return (byte, try file.append([UInt8](repeating: byte, count: 10_000 + number)))
            } catch {
              Issue.record(error)
              return (byte, nil)
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      for case (let byte, let range?) in kept {
        #expect(range.count == 10_000 + Int(byte))
        #expect(try file.read(range) == [UInt8](repeating: byte, count: range.count))
      }
      let empty = try file.read(try file.append([]))
      #expect(empty.isEmpty)
      // Nobody sees the file, and nothing is left of it.
      let tree = try folder.tree()
      #expect(tree.isEmpty)
    }
  }

  @Test func saysSoWhenTheFolderCannotBeWrittenTo() throws {
    let file = BodyFile(in: "/nowhere")
    _ = try file.append([1])
    #expect(throws: SiteError.self) {
      try file.append([UInt8](repeating: 0, count: 2 << 20))
    }
  }
}
