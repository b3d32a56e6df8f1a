import CMarkGFM
import CMarkGFMArena
import Diagnostics
import Documents
import Testing

/// The memory that cmark-gfm parses in. Each test runs on one thread from its first line to its last.
struct ArenaTests {
  private let memory = bump_arena_allocator().pointee

  init() {
    bump_arena_reset()
  }

  @Test func blocksAreAlignedZeroedAndApart() throws {
    defer { bump_arena_reset() }
    var previous: [UnsafeMutableRawBufferPointer] = []
    for size in Array(0...40) + [100, 1000, 1016, 1017, 5000, 70_000] {
      let start = try #require(memory.calloc(1, size))
      let block = UnsafeMutableRawBufferPointer(start: start, count: size)
      #expect(UInt(bitPattern: start) % 16 == 0)
      #expect(block.allSatisfy { $0 == 0 })
      _ = block.initializeMemory(as: UInt8.self, repeating: UInt8(size & 0xFF))
      previous.append(block)
    }
    #expect(previous.allSatisfy { block in block.allSatisfy { $0 == UInt8(block.count & 0xFF) } })
  }

  @Test func blocksKeepTheirBytesWhenTheyGrow() throws {
    defer { bump_arena_reset() }
    var block = try #require(memory.realloc(nil, 1))
    block.storeBytes(of: 0, as: UInt8.self)
    for size in 2...3000 {
      block = try #require(memory.realloc(block, size))
      block.storeBytes(of: UInt8(size & 0xFF), toByteOffset: size - 1, as: UInt8.self)
      if size % 100 == 0 { _ = memory.calloc(1, 24) }
    }
    #expect(
      (2...3000).allSatisfy {
        block.load(fromByteOffset: $0 - 1, as: UInt8.self) == UInt8($0 & 0xFF)
      })
  }

  @Test func growsAndGivesBackAllButTheFirstChunk() {
    defer { bump_arena_reset() }
    _ = memory.calloc(1, 1)
    let first = bump_arena_size()
    for _ in 0..<100 { _ = memory.calloc(1, first / 10) }
    #expect(bump_arena_size() > 10 * first)
    _ = memory.calloc(3, 10 * first)
    #expect(bump_arena_size() > 40 * first)
    bump_arena_reset()
    #expect(bump_arena_size() == first)
  }

  @Test(arguments: [1, 24, 500, 1000, 1100, 100_000])
  func usesWhatWasFreedAgain(_ size: Int) {
    defer { bump_arena_reset() }
    for _ in 0..<100_000 { memory.free(memory.calloc(1, size)) }
    #expect(bump_arena_size() <= 1024 * 1024)
    #expect(bump_arena_size() >= size)
  }

  @Test func freesNothingWithoutABlock() {
    memory.free(nil)
  }

  @Test func everyThreadAndEveryParseGivesTheSameResult() async {
    let texts = (0..<200).map { Self.text($0) }
    let expected = texts.map { Self.html($0) }
    await withTaskGroup(of: [[UInt8]].self) { group in
      for task in 0..<8 {
        group.addTask {
          // Long and short texts in another order on each thread, so that arenas grow and shrink.
          texts.indices.map { Self.html(texts[($0 * 7 + task * 25) % texts.count]) }
        }
      }
      var task = 0
      for await found in group {
        task += 1
        #expect(Set(found) == Set(expected))
      }
      #expect(task == 8)
    }
  }

  private static func text(_ number: Int) -> String {
    let row = "| a\(number) | **b** [c](d.md) |\n"
    let piece =
      "## Part \(number)\n\nText[^1] with *signs* and [a link][x].\n\n| h | i |\n|---|---|\n"
      + String(repeating: row, count: number % 5) + "\n- one\n- two\n\n"
    return String(repeating: piece, count: number % 20 == 0 ? 300 : 1 + number % 7)
      + "[x]: https://example.org\n\n[^1]: Note \(number)\n"
  }

  private static func html(_ text: String) -> [UInt8] {
    let file = SourceFile(path: "a.md", text: text)
    var bag = DiagnosticBag()
    return MarkdownParser.parse(
      body: 0..<file.bytes.count, in: file, options: MarkdownOptions(role: .body), into: &bag
    ).prose.bytes
  }
}
