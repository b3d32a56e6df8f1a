import Testing

@testable import Site

struct FileNameFaultTests {
  @Test(arguments: [
    "index.md", "1.1-stated-aim.md", "visite d'école.md", "写真.jpg", "console.md", "con-tent.md",
    "com0.md", "community.md", "a", "COM", String(repeating: "a", count: 200),
  ])
  func acceptsNamesThatWorkEverywhere(_ name: String) {
    #expect(FileNameFault.find(in: Array(name.utf8)) == nil)
  }

  @Test(arguments: [
    ("a\nb.md", FileNameFault.controlCharacter), ("a\u{7F}", .controlCharacter),
    ("a\u{85}b", .controlCharacter), ("a\0b", .controlCharacter),
    ("a\\b.md", .reservedCharacter("\\")), ("a:b", .reservedCharacter(":")),
    ("why?.md", .reservedCharacter("?")), ("a/b", .reservedCharacter("/")),
    ("notes.", .trailingDotOrSpace), ("notes ", .trailingDotOrSpace), ("..", .trailingDotOrSpace),
    ("CON", .reservedName), ("con.md", .reservedName), ("Lpt9.tar.gz", .reservedName),
    ("nul", .reservedName), (String(repeating: "é", count: 101), .tooLong(limit: 200)),
  ])
  func findsWhatMakesANameUnfit(name: String, fault: FileNameFault) {
    #expect(FileNameFault.find(in: Array(name.utf8)) == fault)
  }

  @Test func refusesNamesThatAreNotUTF8() {
    #expect(FileNameFault.find(in: [0x61, 0xFF] as [UInt8]) == .notUTF8)
  }
}
