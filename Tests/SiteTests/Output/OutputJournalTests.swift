import Testing

@testable import Site

struct OutputJournalTests {
  private static func paths(_ texts: String...) throws -> [OutputPath] {
    try texts.map { try #require(OutputPath($0)) }
  }

  @Test func readsBackWhatItWrote() throws {
    let journal = OutputJournal(
      cleared: try Self.paths("a", "b c/\u{301}d"), placed: try Self.paths("a/x", "e"),
      removed: try Self.paths("f/g"))
    #expect(OutputJournal(bytes: journal.bytes) == journal)
    let empty = OutputJournal(cleared: [], placed: [], removed: [])
    #expect(OutputJournal(bytes: empty.bytes) == empty)
  }

  @Test func isRefusedWhenItIsCutShort() throws {
    let bytes = OutputJournal(cleared: [], placed: try Self.paths("a", "b"), removed: []).bytes
    for count in bytes.indices { #expect(OutputJournal(bytes: Array(bytes[..<count])) == nil) }
  }

  @Test(arguments: ["place ../x", "remove /etc/passwd", "burn a", "place", "place "])
  func isRefusedWhenAStepIsNotOneOfOurs(_ line: String) {
    #expect(OutputJournal(bytes: SealedLines.write([line], title: "changepack-journal 1")) == nil)
  }
}
