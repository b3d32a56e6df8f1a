import Diagnostics
import Documents
import Testing

struct TextCheckTests {
  private func findings(_ bytes: [UInt8]) -> [Finding] {
    diagnostics(bytes).map(Finding.init)
  }

  private func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
    let file = SourceFile(path: "Content/pages/test.md", bytes: bytes)
    var bag = DiagnosticBag()
    _ = DocumentParser.parse(file, options: MarkdownOptions(role: .body), into: &bag)
    return bag.diagnostics
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", " \t\r\n", "\u{FEFF}\n"])
  func reportsAnEmptyFile(_ text: String) {
    #expect(findings(Array(text.utf8)) == [Finding(.fileEmpty, 0..<0)])
  }

  @Test(
    arguments: [
      (Array("---\na: ".utf8) + [0xE9] + Array("\n---\n".utf8), 7),
      ([0xC0, 0xAF], 0), ([0x61, 0xC3], 1), ([0x61, 0xE2, 0x82], 1), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xE0, 0x80, 0x80], 0), ([0x61, 0x80], 1), ([0xFF], 0),
      ([0xF0, 0x80, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xE2, 0x28, 0xA1], 0),
    ] as [([UInt8], Int)])
  func reportsTheFirstByteThatIsNotUTF8(_ bytes: [UInt8], _ place: Int) {
    let diagnostics = diagnostics(bytes)
    #expect(diagnostics.map(Finding.init) == [Finding(.fileNotUTF8, place..<place + 1)])
    #expect(diagnostics.first?.message.contains("byte \(place) ") == true)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00], [0xFE, 0xFF, 0x00, 0x2D, 0x00, 0x2D],
      [0x2D, 0x00, 0x2D, 0x00, 0x2D, 0x00], [0x00, 0x2D, 0x00, 0x2D, 0x00, 0x2D],
    ] as [[UInt8]])
  func recognisesUTF16(_ bytes: [UInt8]) {
    let diagnostics = diagnostics(bytes)
    #expect(diagnostics.map(Finding.init) == [Finding(.fileNotUTF8, 0..<2)])
    #expect(diagnostics.first?.message == "The file is saved as UTF-16 instead of UTF-8")
  }

  @Test func acceptsCharactersOfEveryLength() {
    #expect(findings(Array("---\na: é € 🧪 \u{10FFFD} \u{D7FF}\n---\n".utf8)).isEmpty)
  }

  @Test(arguments: [
    ("\u{0}", "U+0000"), ("\u{B}", "U+000B"), ("\u{C}", "U+000C"), ("\u{1B}", "U+001B"),
    ("\u{7F}", "U+007F"), ("\u{85}", "U+0085"), ("\u{9F}", "U+009F"),
  ])
  func reportsControlCharactersAndReadsOn(_ character: String, _ name: String) {
    let marked = Highlighted("---\na: b⟪\(character)⟫c\n---\n\nText\(character) ⟪<b>⟫\n")
    let diagnostics = diagnostics(Array(marked.text.utf8))
    #expect(
      diagnostics.map(Finding.init) == [
        Finding(.fileControlCharacter, marked.ranges[0]),
        Finding(.markdownRawHTML, marked.ranges[1]),
      ])
    #expect(diagnostics.first?.message.hasSuffix(name) == true)
  }

  @Test func refusesMoreThanOneMiBBeforeAnythingElse() {
    let limit = 1024 * 1024
    let text = Array("---\na: b\n---\n".utf8)
    #expect(findings(text + [UInt8](repeating: 0x20, count: limit - text.count)).isEmpty)
    #expect(findings([UInt8](repeating: 0xFF, count: limit + 1)) == [Finding(.fileTooLarge, 0..<0)])
  }

  @Test func dataFilesAreCheckedToo() {
    let parse = { (bytes: [UInt8]) -> (YAMLMapping?, [Finding]) in
      var bag = DiagnosticBag()
      let file = SourceFile(path: "Content/site.yaml", bytes: bytes)
      let mapping = YAMLParser.parseMapping(file, into: &bag)
      return (mapping, bag.diagnostics.map(Finding.init))
    }
    #expect(parse([]).1 == [Finding(.fileEmpty, 0..<0)])
    #expect(parse([0x61, 0xFF]).1 == [Finding(.fileNotUTF8, 1..<2)])
    #expect(parse([UInt8](repeating: 0x23, count: 65_537)).1 == [Finding(.fileTooLarge, 0..<0)])
    let (mapping, findings) = parse(Array("\u{FEFF}---\r\ntitle: A\u{1}\r\n".utf8))
    #expect(mapping?["title"]?.keyRange == 8..<13)
    #expect(findings == [Finding(.fileControlCharacter, 16..<17)])
  }
}
