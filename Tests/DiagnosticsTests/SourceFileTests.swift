import Diagnostics
import Testing

struct SourceFileTests {
  @Test(arguments: [
    ("one\ntwo", "two", 2, 1),
    ("one\r\ntwo", "two", 2, 1),
    ("one\rtwo", "two", 2, 1),
    ("one\n\rtwo", "two", 3, 1),
    ("one\r\r\ntwo", "two", 3, 1),
    ("one\n\n  two", "two", 3, 3),
  ])
  func countsEveryKindOfLineEndingOnce(text: String, part: String, line: Int, column: Int) throws {
    #expect(try start(of: part, in: text) == SourcePosition(line: line, column: column))
  }

  @Test(arguments: [
    ("é x", 3),
    ("日本 x", 4),
    ("🙂 x", 3),
    ("e\u{301} x", 4),
    ("👩‍🔬 x", 5),
  ])
  func countsColumnsInUnicodeScalars(text: String, column: Int) throws {
    #expect(try start(of: "x", in: text) == SourcePosition(line: 1, column: column))
  }

  @Test func givesAByteOrderMarkNoColumn() {
    let file = SourceFile(path: "a.md", text: "\u{FEFF}---\ntitle: x")
    #expect(file.position(ofByte: 0) == SourcePosition(line: 1, column: 1))
    #expect(file.position(ofByte: 3) == SourcePosition(line: 1, column: 1))
    #expect(file.position(ofByte: 4) == SourcePosition(line: 1, column: 2))
    #expect(file.position(ofByte: 7) == SourcePosition(line: 2, column: 1))
    #expect(file.line(holdingByte: 0) == "---")
  }

  @Test(arguments: ["one\n", "one\r\n", "one\r"])
  func putsALineEndingAfterTheLastColumnOfItsLine(text: String) {
    let file = SourceFile(path: "a.md", text: text + "two")
    for offset in 3..<text.utf8.count {
      #expect(file.position(ofByte: offset) == SourcePosition(line: 1, column: 4))
      #expect(file.line(holdingByte: offset) == "one")
    }
    #expect(file.line(holdingByte: text.utf8.count) == "two")
  }

  @Test func takesAnOffsetOutsideTheFileForItsNearestEnd() {
    let file = SourceFile(path: "a.md", text: "one\ntwo")
    #expect(file.position(ofByte: -1) == SourcePosition(line: 1, column: 1))
    #expect(file.position(ofByte: 99) == SourcePosition(line: 2, column: 4))
    #expect(file.line(holdingByte: -1) == "one")
    #expect(file.line(holdingByte: 99) == "two")
  }

  @Test(arguments: [("one\n", 2), ("", 1)])
  func hasAnEmptyLastLineAfterAFinalLineEnding(text: String, line: Int) {
    let file = SourceFile(path: "a.md", text: text)
    #expect(file.position(ofByte: text.utf8.count) == SourcePosition(line: line, column: 1))
    #expect(file.line(holdingByte: text.utf8.count) == "")
  }

  @Test func showsBytesThatAreNotUTF8AsReplacementCharacters() {
    let file = SourceFile(path: "a.md", bytes: [0x63, 0x61, 0x66, 0xE9, 0x0A])
    #expect(file.line(holdingByte: 0) == "caf\u{FFFD}")
  }

  @Test func keepsTheBytesAsTheyWereSaved() {
    #expect(SourceFile(path: "a.md", text: "\u{FEFF}é\r\n").bytes.count == 7)
  }

  private func start(of part: String, in text: String) throws -> SourcePosition {
    let file = SourceFile(path: "a.md", text: text)
    return file.position(ofByte: try file.range(of: part).bytes.lowerBound)
  }
}
